import type { AgendaId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { meetingRoutes } from '../contract/meeting.ts';
import { startClock } from '../model/clock.ts';
import type { AgendaRow } from '../store/agenda.ts';
import { insertMeeting, type MeetingRow, readLive, readPlannedFor, updateMeeting } from '../store/meeting.ts';
import { expectPeople, readTeam, updatePerson } from '../store/person.ts';
import { nextOf } from './agenda.ts';
import { clockedOf, kept, meetingOf, sectionsOf } from './answer.ts';
import { allowRun, findKeptAgenda, findMeeting } from './attending.ts';
import { toldOfMeeting } from './told.ts';

const hour = 3_600_000;
const year = 366 * 24 * hour;

function checkedTime(context: Context, text: string): Date {
  const [at, now] = [new Date(text), context.now()];
  if (at.getTime() < now - hour) throw invalid({ plannedAt: 'This time is over. Choose one to come.' });
  if (at.getTime() > now + 2 * year)
    throw invalid({ plannedAt: 'This is more than two years away. Choose an earlier time.' });
  return at;
}

/** Those who come: the team as it is now, or the people whom it is private to. */
async function expectedOf({ scope, ground }: Changing, agenda: AgendaRow): Promise<MemberId[]> {
  if (agenda.team_id === null) return agenda.member_ids as MemberId[];
  const team = await readTeam(scope, ground.companyId, agenda.team_id as TeamId);
  if (!team) throw notFound('team');
  return team.member_ids;
}

const copied = (agenda: AgendaRow) => ({
  agenda_id: agenda.agenda_id,
  team_id: agenda.team_id,
  kind: agenda.kind,
  name: agenda.name,
  sections: JSON.stringify(agenda.sections),
});

async function plan(context: Context, room: Changing, agenda: AgendaRow, at: Date): Promise<MeetingRow> {
  const known = await readPlannedFor(room.scope, room.ground.companyId, agenda.agenda_id as AgendaId, at);
  if (known) return known;
  const members = await expectedOf(room, agenda);
  const meeting = context.newId<MeetingId>();
  await insertMeeting(room.scope, { meeting_id: meeting, ...copied(agenda), state: 'planned', planned_at: at });
  await expectPeople(room.scope, meeting, members);
  const row = await findMeeting(room, meeting);
  await toldOfMeeting(context, room, row, { verb: 'meeting planned', after: { plannedAt: at.toISOString() } });
  return row;
}

/** Refused with the one that is open, so that the way there is one step. */
export function refuseSecond(live: MeetingRow | undefined): void {
  if (!live) return;
  const sentence = `${live.name} is open already. Go there, or end it first. Nothing was opened.`;
  throw new Refusal('CONFLICT', sentence, { current: meetingOf(live) });
}

async function plannedOne(room: Changing, agenda: AgendaRow, meeting: MeetingId): Promise<MeetingRow> {
  const row = await findMeeting(room, meeting);
  if (row.agenda_id !== agenda.agenda_id) throw notFound('meeting');
  if (row.state === 'live') refuseSecond(row);
  if (row.state !== 'planned') throw invalid({ meetingId: 'This meeting is over. Open a new one.' });
  return row;
}

async function open(context: Context, room: Changing, agenda: AgendaRow, planned: MeetingRow | null) {
  const { scope, ground, me } = room;
  refuseSecond(await readLive(scope, ground.companyId, (agenda.team_id ?? agenda.agenda_id) as TeamId));
  const members = await expectedOf(room, agenda);
  const now = new Date(context.now());
  const fresh = { sections: sectionsOf(agenda), section: null, focusId: null, spent: {}, runningSince: null };
  const begun = {
    state: 'live',
    opened_at: now,
    facilitator_id: me.memberId,
    ...kept(startClock(fresh, now.getTime())),
  };
  const meeting = (planned?.meeting_id as MeetingId | undefined) ?? context.newId<MeetingId>();
  if (planned) await updateMeeting(scope, meeting, { ...copied(agenda), ...begun });
  else await insertMeeting(scope, { meeting_id: meeting, ...copied(agenda), ...begun });
  await expectPeople(scope, meeting, [...new Set([...members, me.memberId])]);
  await updatePerson(scope, meeting, me.memberId, { presence: 'here', told: false, came_at: now, seen_at: now });
  const row = await findMeeting(room, meeting);
  await toldOfMeeting(context, room, row, { verb: 'meeting opened', after: { facilitator: me.name } });
  return row;
}

export const openingApi: ApiOf<Pick<typeof meetingRoutes, 'plan' | 'move' | 'open'>> = {
  plan: (context, { companyId, agendaId, plannedAt }) =>
    context.change(companyId, async (room) => {
      const agenda = await findKeptAgenda(room, agendaId);
      allowRun(room, agenda);
      const next = plannedAt === undefined ? nextOf(room, agenda, context.now()) : null;
      if (plannedAt === undefined && next === null) {
        throw invalid({
          plannedAt: 'No day and time are agreed for this meeting. Choose when, or set them in its agenda.',
        });
      }
      const at = plannedAt === undefined ? new Date(next ?? 0) : checkedTime(context, plannedAt);
      return clockedOf(context, await plan(context, room, agenda, at));
    }),

  move: (context, { companyId, meetingId, seenVersion, plannedAt }) =>
    context.change(companyId, async (room) => {
      const row = await findMeeting(room, meetingId);
      allowRun(room, row);
      if (row.version !== seenVersion) throw stale('this meeting', meetingOf(row));
      if (row.state !== 'planned') throw invalid({ meetingId: 'Only a meeting that is still to come can be moved.' });
      await updateMeeting(room.scope, meetingId, { planned_at: checkedTime(context, plannedAt) });
      const after = await findMeeting(room, meetingId);
      const times = [row, after].map(({ planned_at }) => ({ plannedAt: planned_at?.toISOString() }));
      await toldOfMeeting(context, room, after, {
        verb: 'meeting moved',
        before: times[0] ?? null,
        after: times[1] ?? null,
      });
      return clockedOf(context, after);
    }),

  open: (context, { companyId, agendaId, meetingId }) =>
    context.change(companyId, async (room) => {
      const agenda = await findKeptAgenda(room, agendaId);
      const planned = meetingId === undefined ? null : await plannedOne(room, agenda, meetingId);
      allowRun(room, agenda);
      return clockedOf(context, await open(context, room, agenda, planned));
    }),
};
