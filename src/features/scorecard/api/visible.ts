import { type Action, can } from '#features/accounts/model/permission.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';

/** Where a metric stands: whose it is and on which team's scorecard. */
export interface Placed {
  readonly owner_id: string;
  readonly team_id: string | null;
  readonly team_kind: string | null;
}

export function about({ me, ground }: Pick<Room, 'me' | 'ground'>, metric: Placed) {
  return {
    own: (metric.owner_id as MemberId) === me.memberId,
    ownTeam: metric.team_id !== null && me.teamIds.includes(metric.team_id as TeamId),
    shared: metric.team_kind === 'leadership' && ground.scorecardShared,
  };
}

/** The leadership team's numbers are the company scorecard; a department's are its team page; a person sees their own. */
export function mayRead(room: Pick<Room, 'me' | 'ground'>, metric: Placed): boolean {
  const action: Action = metric.team_kind === 'leadership' ? 'readScorecard' : 'readTeam';
  const facts = about(room, metric);
  return facts.own || can(room.me, action, facts);
}
