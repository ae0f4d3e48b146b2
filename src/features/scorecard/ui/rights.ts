import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Row } from '../contract/scorecard.ts';
import type { ScorecardTab } from './pages.ts';
import type { Rights } from './scorecard-view.ts';

type Me = Company['me'];
type Whose = Pick<Row, 'ownerId' | 'teamId'>;

const inTeam = (me: Me, teamId: Row['teamId']): boolean => teamId !== null && me.teamIds.includes(teamId);

/** Who owns a team's metric records it; what it is, the team decides. One's own is what no team has. */
export const mayDefine = (me: Me, row: Whose): boolean =>
  can(me, 'defineMetric', {
    own: row.teamId === null && row.ownerId === me.memberId,
    ownTeam: inTeam(me, row.teamId),
  });

export const mayRecord = (me: Me, row: Whose): boolean =>
  can(me, 'recordValue', { own: row.ownerId === me.memberId, ownTeam: inTeam(me, row.teamId) });

/** Who may order a scorecard and place metrics on it: a team's whoever defines its metrics, a person's themselves. */
export const mayArrange = (me: Me, tab: ScorecardTab): boolean =>
  'teamId' in tab
    ? can(me, 'defineMetric', { ownTeam: inTeam(me, tab.teamId) })
    : tab.ownerId === me.memberId || can(me, 'defineMetric');

/** The same questions that the server asks, so that nothing is offered which it refuses. */
export const rightsOf = (me: Me, tab: ScorecardTab): Rights => ({
  record: (row) => mayRecord(me, row),
  define: (row) => mayDefine(me, row),
  arrange: mayArrange(me, tab),
});
