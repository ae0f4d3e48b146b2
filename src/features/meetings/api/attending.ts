import { allow } from '#features/accounts/api/allow.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { AgendaId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { Context, Room } from '#server/context.ts';
import { type AgendaKind, isOfTeam } from '../model/agenda.ts';
import { isSettled } from '../model/record.ts';
import { type AgendaRow, readAgenda } from '../store/agenda.ts';
import { type MeetingRow, readMeeting } from '../store/meeting.ts';

/** Whose it is: a team's, or that of the people named. */
export interface Circle {
  readonly kind: string;
  readonly team_id: string | null;
  readonly member_ids: readonly string[];
}

export const isPrivate = ({ kind }: Pick<Circle, 'kind'>): boolean => !isOfTeam(kind as AgendaKind);

const ownTeam = ({ me }: Room, { team_id }: Circle) => ({
  ownTeam: team_id !== null && me.teamIds.includes(team_id as TeamId),
});

/** What is private to two, or to one, is so for the owner of the company, too. */
export function mayAttend(room: Room, circle: Circle): boolean {
  if (!isPrivate(circle)) return can(room.me, 'attendMeeting', ownTeam(room, circle));
  if (!circle.member_ids.includes(room.me.memberId)) return false;
  return circle.kind === 'solo' ? can(room.me, 'runMeeting', { own: true }) : can(room.me, 'ownerOperatorMeeting');
}

export const mayRun = (room: Room, circle: Circle): boolean =>
  isPrivate(circle) ? mayAttend(room, circle) : can(room.me, 'runMeeting', ownTeam(room, circle));

export function allowRun(room: Room, circle: Circle): void {
  if (!mayRun(room, circle)) allow(room, 'runMeeting');
}

/** A meeting that the person may be in; any other is not found. */
export async function findMeeting(room: Room, meeting: MeetingId): Promise<MeetingRow> {
  const row = await readMeeting(room.scope, room.ground.companyId, meeting);
  if (!row || !mayAttend(room, row)) throw notFound('meeting');
  return row;
}

/** The same, as long as its notes, points and marks may still be changed. */
export async function findUnsettled(context: Context, room: Room, meeting: MeetingId): Promise<MeetingRow> {
  const row = await findMeeting(room, meeting);
  if (row.state === 'cancelled') {
    throw invalid({ meetingId: 'This meeting was cancelled. What is there stays; nothing is added.' });
  }
  if (isSettled(row.ended_at?.getTime() ?? null, context.now())) {
    throw invalid({ meetingId: 'This meeting ended more than a day ago. What was written then stands.' });
  }
  return row;
}

/** A deleted one too. */
export async function findAgenda(room: Room, agenda: AgendaId): Promise<AgendaRow> {
  const row = await readAgenda(room.scope, room.ground.companyId, agenda);
  if (!row || !mayAttend(room, row)) throw notFound('agenda');
  return row;
}

export async function findKeptAgenda(room: Room, agenda: AgendaId): Promise<AgendaRow> {
  const row = await findAgenda(room, agenda);
  if (row.deleted_at) throw notFound('agenda');
  return row;
}

/** Leads it, or may run the meetings of its team. */
export const mayEnd = (room: Room, row: MeetingRow): boolean =>
  (row.facilitator_id as MemberId | null) === room.me.memberId || mayRun(room, row);
