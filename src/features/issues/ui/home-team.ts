import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { TeamId } from '#lib/ids.ts';

/** The teams whose lists somebody sees: all of them for who runs the company, else their own. */
export const teamsOf = ({ me, teams }: Pick<Company, 'me' | 'teams'>) =>
  teams.filter(({ teamId }) => can(me, 'readTeamWork', { ownTeam: me.teamIds.includes(teamId) }));

/** The team whose list opens first: one's own before others. */
export function homeTeam(company: Pick<Company, 'me' | 'teams'>, asked: TeamId | undefined): TeamId | null {
  const seen = teamsOf(company);
  const wanted = seen.find(({ teamId }) => teamId === asked);
  const own = seen.find(({ teamId }) => company.me.teamIds.includes(teamId));
  return (wanted ?? own ?? seen[0])?.teamId ?? null;
}
