import { can } from '#features/accounts/model/permission.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Ground, Standing } from '#server/context.ts';

/** Where a metric belongs: whose it is and on which team's scorecard. */
export interface Placed {
  readonly owner_id: string;
  readonly team_id: string | null;
  readonly team_kind: string | null;
}

/** A scorecard it stands on, its own one among them. */
interface Place {
  readonly teamId: TeamId | null;
  readonly memberId: MemberId | null;
  readonly kind: string | null;
}

/** Who reads, and where: a whole room says more than is needed. */
export interface Reader {
  readonly me: Pick<Standing, 'memberId' | 'role' | 'teamIds'>;
  readonly ground: Pick<Ground, 'scorecardShared'>;
}

export function about({ me, ground }: Reader, metric: Placed) {
  return {
    own: (metric.owner_id as MemberId) === me.memberId,
    ownTeam: metric.team_id !== null && me.teamIds.includes(metric.team_id as TeamId),
    shared: metric.team_kind === 'leadership' && ground.scorecardShared,
  };
}

/** The leadership team's numbers are the company scorecard; a department's are its team page. */
export function mayReadTeam({ me, ground }: Reader, { teamId, kind }: Pick<Place, 'teamId' | 'kind'>): boolean {
  const facts = { ownTeam: teamId !== null && me.teamIds.includes(teamId) };
  return kind === 'leadership'
    ? can(me, 'readScorecard', { ...facts, shared: ground.scorecardShared })
    : can(me, 'readTeam', facts);
}

/**
 * Whoever may read the scorecard of one of the teams it stands on reads the metric, and so does its owner. Standing on
 * somebody's own scorecard gives no leave: they put it there themselves, and would keep it when the leave ends.
 */
export function mayRead(reader: Reader, metric: Placed & { readonly places: readonly Place[] }): boolean {
  if ((metric.owner_id as MemberId) === reader.me.memberId) return true;
  const teams = metric.places.filter((place) => place.teamId !== null);
  return teams.some((place) => mayReadTeam(reader, place)) || mayReadTeam(reader, { teamId: null, kind: null });
}
