import { can } from '#features/accounts/model/permission.ts';
import type { Room } from '#server/context.ts';
import type { IssueRow } from '../store/issue.ts';

type Placed = Pick<IssueRow, 'team_id' | 'sent_by_team_id' | 'owner_id' | 'raised_by'>;

/** What somebody raised or owns is their own, wherever it was sent. */
export const about = ({ me }: Pick<Room, 'me'>, { team_id, owner_id, raised_by }: Omit<Placed, 'sent_by_team_id'>) => ({
  own: owner_id === me.memberId || raised_by === me.memberId,
  ownTeam: me.teamIds.includes(team_id),
});

/** A team keeps sight of what it has sent to another one and can have back. */
export function mayRead(room: Pick<Room, 'me'>, row: Placed): boolean {
  const { own, ownTeam } = about(room, row);
  const sent = row.sent_by_team_id !== null && room.me.teamIds.includes(row.sent_by_team_id);
  return can(room.me, 'readTeamWork', { own, ownTeam: ownTeam || sent });
}
