import { allow } from '#features/accounts/api/allow.ts';
import { findPerson, findTeam } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import { dayIn, type Weekday } from '#lib/calendar/day.ts';
import type { AgendaId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, stale } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Agenda, agendaRoutes } from '../contract/agenda.ts';
import { type AgendaDraft, type AgendaKind, checkAgenda, isOfTeam } from '../model/agenda.ts';
import { nextMeetingAt } from '../model/schedule.ts';
import { type Template, templates } from '../model/template.ts';
import { type AgendaRow, insertAgenda, readAgendas, updateAgenda } from '../store/agenda.ts';
import { sectionsOf } from './answer.ts';
import { allowRun, findAgenda, findKeptAgenda, mayAttend } from './attending.ts';
import { toldOfAgenda } from './told.ts';

/** When the next one is by the schedule, in milliseconds of Unix time. */
export function nextOf({ ground }: Room, row: AgendaRow, now: number): number | null {
  const last = row.last_opened_at && dayIn(row.last_opened_at.getTime(), ground.timeZone);
  const schedule = { weekday: row.weekday as Weekday | null, startsAt: row.starts_at, everyWeeks: row.every_weeks };
  return nextMeetingAt(schedule, last, now, ground.timeZone);
}

function agendaOf(context: Context, room: Room, row: AgendaRow): Agenda {
  const next = nextOf(room, row, context.now());
  return {
    agendaId: row.agenda_id as AgendaId,
    teamId: row.team_id as TeamId | null,
    memberIds: row.member_ids as MemberId[],
    kind: row.kind as AgendaKind,
    name: row.name,
    sections: sectionsOf(row),
    weekday: row.weekday,
    startsAt: row.starts_at?.slice(0, 5) ?? null,
    everyWeeks: row.every_weeks,
    nextAt: next === null ? null : new Date(next).toISOString(),
    version: row.version,
  };
}

function checked(draft: AgendaDraft): AgendaDraft {
  const agenda = checkAgenda(draft);
  if (!agenda.ok) throw invalid(agenda.error);
  return agenda.value;
}

/** The other one of the two: an owner or an operator who is still there. */
async function findOther(room: Changing, member: MemberId) {
  const { left, role } = await findPerson(room, member);
  const may = !left && can({ role }, 'ownerOperatorMeeting') && member !== room.me.memberId;
  return { member, may };
}

interface Whose {
  readonly teamId?: TeamId | undefined;
  readonly withId?: MemberId | undefined;
}

/** Whose meeting it will be; what is named must be there, and be what the template is for. */
async function circleOf(room: Changing, { kind }: Template, { teamId, withId }: Whose) {
  if (teamId) await findTeam(room, teamId);
  const other = withId && (await findOther(room, withId));
  if (isOfTeam(kind)) {
    if (!teamId || other)
      throw invalid({ teamId: 'This is the meeting of a team. Name the team, and nobody besides.' });
    const circle = { kind, team_id: teamId, member_ids: [] };
    allowRun(room, circle);
    return circle;
  }
  allow(room, kind === 'solo' ? 'runMeeting' : 'ownerOperatorMeeting', { own: true });
  if (teamId) throw invalid({ teamId: 'This meeting is private and no team’s. Leave the team out.' });
  if (kind === 'solo') {
    if (other) throw invalid({ withId: 'This hour is for you alone. Leave the other person out.' });
    return { kind, team_id: null, member_ids: [room.me.memberId] };
  }
  if (!other?.may) throw invalid({ withId: 'Choose the other one of the two: an owner or operator of this company.' });
  return { kind, team_id: null, member_ids: [room.me.memberId, other.member] };
}

const inWords = (row: AgendaRow) => ({
  name: row.name,
  sections: sectionsOf(row).map(({ title, minutes }) => `${title} ${minutes}`),
  weekday: row.weekday,
  startsAt: row.starts_at,
  everyWeeks: row.every_weeks,
});

async function setDeleted(context: Context, room: Changing, row: AgendaRow, deleted: boolean): Promise<AgendaRow> {
  const agenda = row.agenda_id as AgendaId;
  allowRun(room, row);
  if ((row.deleted_at !== null) === deleted) return row;
  await updateAgenda(room.scope, agenda, { deleted_at: deleted ? new Date(context.now()) : null });
  await toldOfAgenda(context, room, row, { verb: deleted ? 'agenda deleted' : 'agenda restored' });
  return findAgenda(room, agenda);
}

export const agendaApi: ApiOf<typeof agendaRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'attendMeeting', { ownTeam: true });
      const rows = await readAgendas(room.scope, companyId);
      return rows.filter((row) => !row.disbanded && mayAttend(room, row)).map((row) => agendaOf(context, room, row));
    }),

  add: (context, { companyId, template: named, teamId, withId, name, weekday, startsAt, everyWeeks }) =>
    context.change(companyId, async (room) => {
      const template = templates[named];
      const circle = await circleOf(room, template, { teamId, withId });
      const { name: title, sections } = checked({ name: name ?? template.name, sections: template.sections });
      const agenda_id = context.newId<AgendaId>();
      await insertAgenda(room.scope, {
        agenda_id,
        ...circle,
        name: title,
        sections: JSON.stringify(sections),
        weekday: weekday ?? null,
        starts_at: startsAt ?? null,
        every_weeks: everyWeeks ?? template.everyWeeks,
      });
      const row = await findAgenda(room, agenda_id);
      await toldOfAgenda(context, room, row, { verb: 'agenda added', after: inWords(row) });
      return agendaOf(context, room, row);
    }),

  change: (context, { companyId, agendaId, seenVersion, ...said }) =>
    context.change(companyId, async (room) => {
      const row = await findKeptAgenda(room, agendaId);
      allowRun(room, row);
      if (row.version !== seenVersion) throw stale('this agenda', agendaOf(context, room, row));
      const { name, sections } = checked({ name: said.name ?? row.name, sections: said.sections ?? sectionsOf(row) });
      await updateAgenda(room.scope, agendaId, {
        name,
        sections: JSON.stringify(sections),
        weekday: said.weekday,
        starts_at: said.startsAt,
        every_weeks: said.everyWeeks,
      });
      const after = await findAgenda(room, agendaId);
      await toldOfAgenda(context, room, after, { verb: 'agenda changed', before: inWords(row), after: inWords(after) });
      return agendaOf(context, room, after);
    }),

  delete: (context, { companyId, agendaId }) =>
    context.change(companyId, async (room) => {
      await setDeleted(context, room, await findAgenda(room, agendaId), true);
      return { agendaId };
    }),

  restore: (context, { companyId, agendaId }) =>
    context.change(companyId, async (room) =>
      agendaOf(context, room, await setDeleted(context, room, await findAgenda(room, agendaId), false)),
    ),
};
