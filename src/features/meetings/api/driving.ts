import { findPerson, seekPerson } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MeetingId, MemberId } from '#lib/ids.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import type { Result } from '#lib/result.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Clocked, meetingRoutes } from '../contract/meeting.ts';
import { isGone, isPresent, mayHandOver } from '../model/attendance.ts';
import { addMinutes, goTo, pauseClock, resumeClock } from '../model/clock.ts';
import { isSubject, type MeetingRow, readSolvedAt, updateMeeting } from '../store/meeting.ts';
import { readPeople, updatePerson } from '../store/person.ts';
import { attendeeFrom, clockedOf, clockFrom, kept, meetingOf, sectionsOf } from './answer.ts';
import { findMeeting, mayRun } from './attending.ts';
import { toldOfMeeting } from './told.ts';

interface Asked {
  readonly meetingId: MeetingId;
  readonly seenVersion: number;
}

async function findOpen(room: Room, { meetingId, seenVersion }: Asked): Promise<MeetingRow> {
  const row = await findMeeting(room, meetingId);
  if (row.version !== seenVersion) throw stale('this meeting', meetingOf(row));
  if (row.state !== 'live') throw invalid({ meetingId: 'This meeting is not open. Nothing was changed.' });
  return row;
}

/** One leads at a time: of two who press at once the second sees what the first did. */
async function findLed(room: Room, asked: Asked): Promise<MeetingRow> {
  const row = await findOpen(room, asked);
  if ((row.facilitator_id as MemberId | null) !== room.me.memberId) {
    throw new Refusal('FORBIDDEN', 'Only who leads this meeting can do that. Take the lead first.');
  }
  return row;
}

function within<Value>(result: Result<Value>): Value {
  if (!result.ok) throw invalid({ section: result.error.message });
  return result.value;
}

async function saved(
  context: Context,
  room: Changing,
  { meetingId }: Asked,
  change: Parameters<typeof updateMeeting>[2],
): Promise<Clocked> {
  await updateMeeting(room.scope, meetingId, change);
  room.announce({ kind: 'meeting', id: meetingId });
  return clockedOf(context, await findMeeting(room, meetingId));
}

/** What belongs to the team of the meeting, or is on its list; anything else is not found. */
export async function checkSubject(room: Room, row: MeetingRow, id: string | null): Promise<void> {
  if (id === null) return;
  const all = can(room.me, 'readTeam');
  if (!(await isSubject(room.scope, room.ground.companyId, row, { id, all }))) throw notFound('subject');
}

/** When what is worked on was solved, in milliseconds of Unix time: its time stands still from then on. */
export async function focusEndOf({ scope, ground }: Room, row: MeetingRow): Promise<number | undefined> {
  return (await readSolvedAt(scope, ground.companyId, row.focus_id))?.getTime();
}

interface Hand extends Asked {
  readonly duty: 'facilitator' | 'scribe';
  readonly to: MemberId;
}

async function handOver(context: Context, room: Changing, { duty, to, ...asked }: Hand) {
  const { scope, ground, me } = room;
  const member = await findPerson(room, to);
  const row = await findOpen(room, asked);
  const people = (await readPeople(scope, ground.companyId, asked.meetingId)).map(attendeeFrom);
  const holder = duty === 'facilitator' ? row.facilitator_id : row.scribe_id;
  const holderGone = isGone(holder, people, context.now());
  const asking = { me: me.memberId, to, holder, facilitator: row.facilitator_id, runs: mayRun(room, row), holderGone };
  if (!mayHandOver(asking)) {
    throw new Refusal(
      'FORBIDDEN',
      'Who leads can hand this over. Two minutes after they are gone anybody here can take it.',
    );
  }
  const taker = people.find((one) => one.memberId === to);
  if (!taker || !isPresent(taker))
    throw invalid({ to: `${member.name} is not in this meeting now. Let them come first.` });
  // Theirs from now on: how long they gave no sign before does not count.
  await updatePerson(scope, asked.meetingId, to, { seen_at: new Date(context.now()), left_at: null });
  const answer = await saved(context, room, asked, duty === 'facilitator' ? { facilitator_id: to } : { scribe_id: to });
  const before = holder === null ? null : await seekPerson(room, holder as MemberId);
  const what = { before: { [duty]: before?.name ?? null }, after: { [duty]: member.name } };
  await toldOfMeeting(context, room, row, { verb: 'meeting handed over', ...what });
  return { ...answer, from: holder as MemberId | null };
}

type Routes = Pick<typeof meetingRoutes, 'go' | 'pause' | 'resume' | 'addMinutes' | 'handOver'>;

export const drivingApi: ApiOf<Routes> = {
  go: (context, { companyId, section, focusId, ...asked }) =>
    context.change(companyId, async (room) => {
      const row = await findLed(room, asked);
      await checkSubject(room, row, focusId);
      const focusEnd = await focusEndOf(room, row);
      const clock = within(goTo(clockFrom(row), { section, focusId }, context.now(), focusEnd));
      return saved(context, room, asked, kept(clock));
    }),

  pause: (context, { companyId, ...asked }) =>
    context.change(companyId, async (room) => {
      const row = await findLed(room, asked);
      const focusEnd = await focusEndOf(room, row);
      return saved(context, room, asked, kept(pauseClock(clockFrom(row), context.now(), focusEnd)));
    }),

  resume: (context, { companyId, ...asked }) =>
    context.change(companyId, async (room) => {
      const row = await findLed(room, asked);
      return saved(context, room, asked, kept(resumeClock(clockFrom(row), context.now())));
    }),

  addMinutes: (context, { companyId, section, minutes, ...asked }) =>
    context.change(companyId, async (room) => {
      const row = await findLed(room, asked);
      const sections = within(addMinutes(sectionsOf(row), section, minutes));
      return saved(context, room, asked, { sections: JSON.stringify(sections) });
    }),

  handOver: (context, { companyId, ...hand }) => context.change(companyId, (room) => handOver(context, room, hand)),
};
