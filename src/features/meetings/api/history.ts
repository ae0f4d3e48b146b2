import { allow } from '#features/accounts/api/allow.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { AgendaId, MeetingId } from '#lib/ids.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { historyRoutes, MeetingLine } from '../contract/history.ts';
import type { MeetingRead, meetingRoutes, MeetingState } from '../contract/meeting.ts';
import type { AgendaKind } from '../model/agenda.ts';
import { attendanceOf } from '../model/attendance.ts';
import { countedIn } from '../model/clock.ts';
import { marksOf, trendOf } from '../model/rating.ts';
import { type HistoryRow, readHistory, type Sight } from '../store/history.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { readNotes } from '../store/note.ts';
import { readPeople } from '../store/person.ts';
import { readAgreedBefore, readPoints } from '../store/point.ts';
import { attendeeOf, clockedOf } from './answer.ts';
import { findAgenda, findMeeting } from './attending.ts';
import { noteOf } from './note.ts';
import { maySee, pointOf } from './point.ts';

const page = 50;
export const mostInTrend = 53;
const minute = 60_000;

async function stateOf(context: Context, { scope, ground, me }: Room, row: MeetingRow): Promise<MeetingState> {
  const people = await readPeople(scope, ground.companyId, row.meeting_id as MeetingId);
  const mine = people.find(({ member_id }) => member_id === me.memberId);
  // A mark that was heard first pulls the others towards it.
  const open = row.state === 'concluded' || (mine !== undefined && mine.rating !== null);
  return { ...clockedOf(context, row), people: people.map((one) => attendeeOf(row, one, open || one === mine)) };
}

async function read(context: Context, room: Room, meeting: MeetingId): Promise<MeetingRead> {
  const { scope, ground } = room;
  const row = await findMeeting(room, meeting);
  const listed = row.kind === 'owner-operator';
  const points = listed ? await readPoints(scope, ground.companyId, meeting) : [];
  const agreed = listed && row.agenda_id !== null;
  const before = agreed ? await readAgreedBefore(scope, ground.companyId, row.agenda_id as AgendaId, meeting) : [];
  return {
    ...(await stateOf(context, room, row)),
    notes: (await readNotes(scope, ground.companyId, meeting)).map(noteOf),
    points: points.filter((point) => maySee(room, row, point)).map(pointOf),
    agreedBefore: before.flatMap(({ meeting_id, ended_at, words, agreement }) =>
      ended_at ? [{ meetingId: meeting_id as MeetingId, endedAt: ended_at.toISOString(), words, agreement }] : [],
    ),
  };
}

export function sightOf({ me }: Room): Sight {
  const [allTeams, ownerOperator] = [can(me, 'attendMeeting'), can(me, 'ownerOperatorMeeting')];
  return { member: me.memberId, teams: me.teamIds, allTeams, ownerOperator };
}

export function lineOf({ people, sections, spent, found, ...row }: HistoryRow): MeetingLine {
  const inWords = (at: Date | null) => at?.toISOString() ?? null;
  return {
    meetingId: row.meeting_id,
    agendaId: row.agenda_id,
    teamId: row.team_id,
    kind: row.kind as AgendaKind,
    name: row.name,
    state: row.state as MeetingLine['state'],
    plannedAt: inWords(row.planned_at),
    openedAt: inWords(row.opened_at),
    endedAt: inWords(row.ended_at),
    attendance: attendanceOf(people),
    rating: marksOf(row.state === 'concluded' ? people : []),
    minutesPlanned: sections.reduce((sum, { minutes }) => sum + minutes, 0),
    minutesUsed: Math.round(countedIn({ sections, spent }) / minute),
    found: [...found],
  };
}

export const historyApi: ApiOf<
  Omit<typeof historyRoutes, 'upcoming'> & Pick<typeof meetingRoutes, 'read' | 'readState'>
> = {
  read: (context, { companyId, meetingId }) => context.read(companyId, (room) => read(context, room, meetingId)),

  readState: (context, { companyId, meetingId }) =>
    context.read(companyId, async (room) => stateOf(context, room, await findMeeting(room, meetingId))),

  list: (context, { companyId, ...filter }) =>
    context.read(companyId, async (room) => {
      allow(room, 'attendMeeting', { ownTeam: true });
      const rows = await readHistory(room.scope, companyId, sightOf(room), filter, page + 1);
      return { items: rows.slice(0, page).map(lineOf), more: rows.length > page };
    }),

  trends: (context, { companyId, agendaId }) =>
    context.read(companyId, async (room) => {
      await findAgenda(room, agendaId);
      const filter = { agendaId, state: 'concluded' };
      const rows = await readHistory(room.scope, companyId, sightOf(room), filter, mostInTrend);
      const meetings = rows.map(lineOf).toReversed();
      return { meetings, rating: trendOf(meetings.map(({ rating }) => rating.mean)) };
    }),
};
