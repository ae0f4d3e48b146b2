import { memberships } from '#features/accounts/api/person.ts';
import type { AgendaId, CompanyId, MeetingId, TeamId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { ComingMeeting, historyRoutes } from '../contract/history.ts';
import type { AgendaKind } from '../model/agenda.ts';
import { type AgendaRow, readAgendas } from '../store/agenda.ts';
import { type MeetingRow, readComing } from '../store/meeting.ts';
import { nextOf } from './agenda.ts';
import { sectionsOf } from './answer.ts';
import { type Circle, mayAttend } from './attending.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** An owner may come to every meeting; theirs are those of the teams they are in. */
export const isMine = (room: Room, circle: Circle): boolean =>
  mayAttend(room, circle) && (circle.team_id === null || room.me.teamIds.includes(circle.team_id as TeamId));

function comingOf(
  { ground }: Room,
  row: AgendaRow | MeetingRow,
  { state, at, meetingId }: Pick<ComingMeeting, 'state' | 'meetingId'> & { at: number },
): ComingMeeting {
  return {
    companyId: ground.companyId,
    meetingId,
    agendaId: row.agenda_id as AgendaId | null,
    teamId: row.team_id as TeamId | null,
    kind: row.kind as AgendaKind,
    name: row.name,
    state,
    startsAt: new Date(at).toISOString(),
    minutes: sectionsOf(row).reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** One that should have begun an hour ago may still be opened late. */
async function comingIn(room: Room, now: number, until: number): Promise<ComingMeeting[]> {
  const { scope, ground } = room;
  const meetings = (await readComing(scope, ground.companyId, new Date(now - hour), new Date(until))).filter((row) =>
    isMine(room, row),
  );
  const agendas = (await readAgendas(scope, ground.companyId)).filter((row) => !row.disbanded && isMine(room, row));
  const held = meetings.map((row) => {
    const at = (row.opened_at ?? row.planned_at)?.getTime() ?? now;
    const state = row.state === 'live' ? 'live' : 'planned';
    return comingOf(room, row, { state, at, meetingId: row.meeting_id as MeetingId });
  });
  const agreed = agendas.flatMap((row) => {
    const at = nextOf(room, row, now);
    const isPlanned = meetings.some(({ agenda_id }) => agenda_id === row.agenda_id);
    return at === null || at > until || isPlanned
      ? []
      : [comingOf(room, row, { state: 'agreed', at, meetingId: null })];
  });
  return [...held, ...agreed];
}

/** None where the person has just lost the company. */
async function comingOfCompany(context: Context, company: CompanyId, until: number): Promise<ComingMeeting[]> {
  try {
    return await context.read(company, (room) => comingIn(room, context.now(), until));
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'NOT_FOUND') return [];
    throw problem;
  }
}

const order = ({ state, startsAt }: ComingMeeting) => `${state === 'live' ? 0 : 1} ${startsAt}`;

export const upcomingApi: ApiOf<Pick<typeof historyRoutes, 'upcoming'>> = {
  upcoming: async (context, { days }) => {
    const until = context.now() + days * day;
    const mine = await memberships(context);
    const found = await Promise.all(
      mine.map(({ company_id }) => comingOfCompany(context, company_id as CompanyId, until)),
    );
    return found.flat().toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  },
};
