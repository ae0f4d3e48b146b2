import type { MemberId, TeamId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import { readPresentMember, readPresentTeam, readReports } from '../store/present.ts';

/** Somebody who is in the company now; one who departed, or is of another company, is not found. */
export async function findPresent({ scope, ground }: Room, member: MemberId) {
  const row = await readPresentMember(scope, ground.companyId, member);
  if (!row) throw notFound('person');
  return row;
}

/** A team that stands, of this company, and whether the person who asks is in it. */
export async function findTeam({ scope, ground, me }: Room, team: TeamId) {
  const row = await readPresentTeam(scope, ground.companyId, team);
  if (!row) throw notFound('team');
  return { ...row, ownTeam: me.teamIds.includes(team) };
}

/** Who reports to the person who asks: those below in the departments they lead. */
export const reportsOf = async ({ scope, ground, me }: Room): Promise<ReadonlySet<MemberId>> =>
  me.role === 'leader' && me.teamIds.length > 0 ? readReports(scope, ground.companyId, me.teamIds) : new Set();
