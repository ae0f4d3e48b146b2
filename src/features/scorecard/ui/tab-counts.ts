import type { MetricName } from '../contract/metric.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import type { ScorecardTab } from './pages.ts';

const total = (counts: Scorecard['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many metrics stand on each scorecard: of the one in sight as it says, of others once their names are known. */
export function tabCounts(
  tabs: readonly ScorecardTab[],
  names: readonly MetricName[],
  present: { readonly tab: ScorecardTab; readonly counts: Scorecard['counts'] },
): ReadonlyMap<string, number> {
  const known = names.length === 0 ? [] : tabs.map((tab) => [tab.id, names.filter(homeOn(tab)).length] as const);
  return new Map([...known, [present.tab.id, total(present.counts)] as const]);
}

const homeOn =
  (tab: ScorecardTab) =>
  ({ teamId, ownerId }: MetricName): boolean =>
    'teamId' in tab ? teamId === tab.teamId : ownerId === tab.ownerId;
