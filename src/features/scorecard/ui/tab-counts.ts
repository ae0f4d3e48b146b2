import type { MetricName } from '../contract/metric.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import { type ScorecardTab, scorecardIdOf } from './pages.ts';

const total = (counts: Scorecard['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many metrics stand on each scorecard: of the one in sight as it says, of others once their names are known. */
export function tabCounts(
  tabs: readonly ScorecardTab[],
  names: readonly MetricName[] | undefined,
  present: { readonly tab: ScorecardTab; readonly counts: Scorecard['counts'] },
): ReadonlyMap<string, number> {
  const known = names === undefined ? [] : tabs.map((tab) => [tab.id, names.filter(isOn(tab)).length] as const);
  return new Map([...known, [present.tab.id, total(present.counts)] as const]);
}

/** A person's is also what they own elsewhere. */
const isOn =
  (tab: ScorecardTab) =>
  ({ ownerId, standsOn }: MetricName): boolean =>
    standsOn.includes(scorecardIdOf(tab)) || ('ownerId' in tab && ownerId === tab.ownerId);
