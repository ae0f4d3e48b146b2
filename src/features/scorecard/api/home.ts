import { seekPerson, seekTeam } from '#features/accounts/api/present.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Room } from '#server/context.ts';
import { ownsWhere } from '../model/home.ts';
import type { MetricRow } from '../store/metric.ts';
import { placeMetric, type Scorecard, takeOffScorecard } from '../store/placement.ts';
import { about, type Placed } from './visible.ts';

interface Home extends Placed {
  readonly owner: { readonly name: string; readonly role: Role; readonly inTeam: boolean };
  readonly team: string | null;
}

/** Where a metric is to belong, to whom and to which team. Refused where one of them is not here any more. */
export async function findHome(room: Changing, ownerId: MemberId, teamId: TeamId | null): Promise<Home> {
  const team = teamId === null ? null : await seekTeam(room, teamId);
  if (team === undefined) throw invalid({ team: 'This team is not here any more. Choose another one.' });
  const owner = await seekPerson(room, ownerId);
  if (!owner || owner.left)
    throw invalid({ owner: 'This person is not in the company any more. Choose somebody who is.' });
  const inTeam = teamId !== null && owner.teamIds.includes(teamId);
  return {
    owner_id: ownerId,
    team_id: teamId,
    team_kind: team?.kind ?? null,
    owner: { ...owner, inTeam },
    team: team?.name ?? null,
  };
}

/** Refused where the owner could not read the team's scorecard that their metric stands on. */
export function checkOwnerFits({ owner, team }: Home): void {
  if (team === null || ownsWhere(owner.role, owner.inTeam)) return;
  const sentence = `${owner.name} is not in ${team}. Add them to the team, or choose another owner. Nothing was stored.`;
  throw invalid({ team: sentence });
}

/** Owning a team's metric is leave to record it; what it is, the team decides. One's own is what no team has. */
export function defining(room: Room, metric: Placed) {
  const facts = about(room, metric);
  return { ...facts, own: facts.own && metric.team_id === null };
}

/** The scorecard that a metric belongs to. */
export const homeOf = ({ owner_id, team_id }: Placed): Scorecard =>
  team_id === null ? { team_id, member_id: owner_id as MemberId } : { team_id: team_id as TeamId, member_id: null };

/** To the end of its new scorecard. What its former owner had of it on their own scorecard goes with them. */
export async function moveHome({ scope }: Changing, row: MetricRow, next: Placed): Promise<void> {
  const metric = row.metric_id as MetricId;
  const [from, to] = [homeOf(row), homeOf(next)];
  const [left, joined] = [from.team_id ?? from.member_id, to.team_id ?? to.member_id];
  if (row.owner_id !== next.owner_id) await takeOffScorecard(scope, metric, row.owner_id as MemberId);
  if (left === joined) return;
  await takeOffScorecard(scope, metric, left);
  await placeMetric(scope, metric, to, row.group_title ?? '');
}
