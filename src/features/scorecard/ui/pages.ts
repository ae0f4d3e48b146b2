import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { type Day, dayIn, type Month, type Weekday } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { periodsIn } from '../model/window.ts';
import type { ScorecardAddress } from './address.ts';
import { type AskedScorecard, scorecardQuery } from './scorecard-query.ts';

export const MINE = 'mine';

/** One tab: a team's numbers, or a person's. */
export type ScorecardTab = { readonly id: string; readonly label: string } & (
  | { readonly teamId: TeamId }
  | { readonly ownerId: MemberId }
);

/** A scorecard is named by its team or by its person. */
export const scorecardIdOf = (tab: ScorecardTab): TeamId | MemberId => ('teamId' in tab ? tab.teamId : tab.ownerId);

/** The teams whose numbers one may see, one's own, and the person whose scorecard was asked for. */
export function tabsOf(
  { me, teams, scorecardShared }: Company,
  asked: string | null,
  members: readonly Pick<Member, 'memberId' | 'name'>[],
): readonly [ScorecardTab, ...ScorecardTab[]] {
  const mine = { id: MINE, label: 'Mine', ownerId: me.memberId };
  const ofTeams = teams
    .filter(({ teamId, kind }) =>
      can(me, kind === 'leadership' ? 'readScorecard' : 'readTeam', {
        ownTeam: me.teamIds.includes(teamId),
        shared: scorecardShared,
      }),
    )
    .map(({ teamId, name }) => ({ id: teamId, label: name, teamId }));
  const person = members.find(({ memberId }) => memberId === asked && memberId !== me.memberId);
  const persons = person ? [{ id: person.memberId, label: person.name, ownerId: person.memberId }] : [];
  const [first, ...rest] = [...ofTeams, mine, ...persons];
  return [first ?? mine, ...rest];
}

export const tabAt = (tabs: readonly [ScorecardTab, ...ScorecardTab[]], asked: string | null): ScorecardTab =>
  tabs.find(({ id }) => id === asked) ?? tabs[0];

export const calendarOf = ({
  firstDayOfWeek,
  yearStartsMonth,
}: Pick<Company, 'firstDayOfWeek' | 'yearStartsMonth'>): Calendar => ({
  firstDayOfWeek: firstDayOfWeek as Weekday,
  yearStartsMonth: yearStartsMonth as Month,
});

/** Today where the company is, by the clock of this browser; the server says it for good with the scorecard. */
export const todayOf = ({ timeZone }: Pick<Company, 'timeZone'>): Day => dayIn(Date.now(), timeZone);

/** What this address asks the server for. */
export function askedFor(company: Company, address: ScorecardAddress, tab: ScorecardTab): AskedScorecard {
  const { cadence, window, archived } = address;
  return {
    ...('teamId' in tab ? { teamId: tab.teamId } : { ownerId: tab.ownerId }),
    cadence,
    periods: periodsIn(window, cadence, todayOf(company), calendarOf(company)),
    ...(archived ? { archived } : {}),
  };
}

/** The one question of the page. */
export const pageQuery = (companyId: CompanyId, company: Company, address: ScorecardAddress, tab: ScorecardTab) =>
  scorecardQuery(companyId, askedFor(company, address, tab));

/** The page of one metric, with its chart. */
export const metricHref = (companyId: string, metricId: string): string =>
  `/c/${companyId}/scorecard/metrics/${metricId}`;
