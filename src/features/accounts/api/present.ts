import type { MemberId, TeamId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import { readPerson, readReports, readStandingTeam } from '../store/present.ts';

/** Somebody of this company, who may have left it; undefined where there is none. */
export const seekPerson = ({ scope, ground }: Room, member: MemberId) => readPerson(scope, ground.companyId, member);

/** Somebody of this company, who may have left it. */
export async function findPerson(room: Room, member: MemberId) {
  const person = await seekPerson(room, member);
  if (!person) throw notFound('person');
  return person;
}

/** Somebody who is in the company now; one who departed, or is of another company, is not found. */
export async function findPresent(room: Room, member: MemberId) {
  const person = await findPerson(room, member);
  if (person.left) throw notFound('person');
  return person;
}

/** A team of this company that stands; undefined where there is none. */
export const seekTeam = ({ scope, ground }: Room, team: TeamId) => readStandingTeam(scope, ground.companyId, team);

/** A team that stands, of this company, and whether the person who asks is in it. */
export async function findTeam(room: Room, team: TeamId) {
  const row = await seekTeam(room, team);
  if (!row) throw notFound('team');
  return { ...row, ownTeam: room.me.teamIds.includes(team) };
}

/** Who reports to the person who asks: those below in the departments they lead. */
export const reportsOf = async ({ scope, ground, me }: Room): Promise<ReadonlySet<MemberId>> =>
  me.role === 'leader' && me.teamIds.length > 0 ? readReports(scope, ground.companyId, me.teamIds) : new Set();

/** How the person who asks stands to somebody. */
export async function standingTo(room: Room, member: MemberId): Promise<{ own: boolean; report: boolean }> {
  const own = member === room.me.memberId;
  return { own, report: !own && (await reportsOf(room)).has(member) };
}
