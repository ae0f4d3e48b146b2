import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Row } from '../contract/scorecard.ts';

export const MINE = 'mine';

/** One tab: a team's numbers, or a person's own. */
export interface ScorecardTab {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

/** The teams whose numbers the person may see, and their own. */
export function tabsOf(
  { me, teams }: Pick<Company, 'me' | 'teams'>,
  rows: readonly Row[],
): readonly [...ScorecardTab[], ScorecardTab] {
  const ofTeams = teams
    .map((team) => ({
      id: team.teamId,
      label: team.name,
      rows: rows.filter((row) => row.teamId === team.teamId),
      kind: team.kind,
    }))
    .filter(
      (tab) =>
        tab.rows.length > 0 ||
        can(me, tab.kind === 'leadership' ? 'readScorecard' : 'readTeam', {
          ownTeam: me.teamIds.includes(tab.id),
          shared: true,
        }),
    );
  return [...ofTeams, { id: MINE, label: 'Mine', rows: rows.filter((row) => row.ownerId === me.memberId) }];
}
