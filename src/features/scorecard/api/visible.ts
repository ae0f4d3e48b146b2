import { can } from '#features/accounts/model/permission.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';

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

export function about({ me, ground }: Pick<Room, 'me' | 'ground'>, metric: Placed) {
  return {
    own: (metric.owner_id as MemberId) === me.memberId,
    ownTeam: metric.team_id !== null && me.teamIds.includes(metric.team_id as TeamId),
    shared: metric.team_kind === 'leadership' && ground.scorecardShared,
  };
}

/** The leadership team's numbers are the company scorecard; a department's are its team page. */
export function mayReadTeam(
  { me, ground }: Pick<Room, 'me' | 'ground'>,
  { teamId, kind }: Pick<Place, 'teamId' | 'kind'>,
): boolean {
  const facts = { ownTeam: teamId !== null && me.teamIds.includes(teamId) };
  return kind === 'leadership'
    ? can(me, 'readScorecard', { ...facts, shared: ground.scorecardShared })
    : can(me, 'readTeam', facts);
}

/** Whoever may read one of the scorecards it stands on reads the metric; a person's own scorecard they read themselves. */
export function mayRead(
  room: Pick<Room, 'me' | 'ground'>,
  metric: Placed & { readonly places: readonly Place[] },
): boolean {
  const mine = (member: string | null) => member === room.me.memberId;
  if (mine(metric.owner_id)) return true;
  const standing = metric.places.length > 0 ? metric.places : [{ teamId: null, memberId: null, kind: null }];
  return standing.some((place) => mine(place.memberId) || mayReadTeam(room, place));
}
