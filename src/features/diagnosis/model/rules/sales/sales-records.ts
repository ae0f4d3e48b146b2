import { closersOf, stratify, wonOf } from '#features/journey/model/closers.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { chiSquareTest } from '#statistics/comparison/chi-square.ts';
import { mantelHaenszel, type Stratified } from '#statistics/comparison/mantel-haenszel.ts';
import { shareOf, type Tally } from '#statistics/comparison/tally.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { normalBelow } from '#statistics/normal.ts';
import type { Evidence } from '../../finding.ts';
import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';

export const LEAST = { hint: 20, clear: 100, team: 30 } as const;

export interface SalesRecords {
  readonly closed: readonly Deal[];
  readonly processes: readonly ProcessRecord[];
  readonly ground: Ground;
  /** Whether people may differ among each other by more than luck. */
  readonly differs: boolean;
  /** Everybody beside everybody, for the findings about persons. */
  readonly figure: Figure;
}

/** Whether the way deals are sold is written down; null where the records do not say. */
export function isDocumented({ processes }: SalesRecords): boolean | null {
  const selling = processes.filter(({ process, department }) =>
    /sale|sell|estimat|quot|proposal|deal/i.test(`${process} ${department ?? ''}`),
  );
  const told = selling.flatMap(({ documented }) => (documented === null ? [] : [documented]));
  return told.length === 0 ? null : told.every((documented) => documented);
}

/** The difference of two groups of deals, like with like by source, and how likely it is that the first is worse. */
export function comparedBySource(one: readonly Deal[], others: readonly Deal[]) {
  return compared(one, others, ({ source }) => source);
}

export function compared(
  one: readonly Deal[],
  others: readonly Deal[],
  alike: (deal: Deal) => string | boolean | null,
): (Stratified & { readonly worse: number }) | null {
  const found = mantelHaenszel(stratify(one, others, alike));
  if (found === null) return null;
  const z = Math.sqrt(Math.max(0, found.statistic));
  return { ...found, worse: found.difference < 0 ? normalBelow(z) : normalBelow(-z) };
}

export const wonEvidence = (label: string, tally: Tally): Evidence => ({
  label,
  value: shareOf(tally),
  ...wilsonInterval(tally.successes, tally.trials),
  n: tally.trials,
  unit: 'share',
});

/** As far as so many deals may go. */
export const mostFor = (trials: number): 'hint' | 'likely' | 'clear' =>
  trials < 50 ? 'hint' : trials < LEAST.clear ? 'likely' : 'clear';

/** From so many people on one of them is always far behind by luck. */
const MANY = 3;

/** Whether people differ among each other by more than luck; also when there are only two, who are compared anyway. */
export function mayDiffer(deals: readonly Deal[]): boolean {
  const closers = closersOf(deals).filter((one) => one.deals.length >= LEAST.hint);
  return closers.length < MANY || heterogeneity(closers.map((one) => wonOf(one.deals))) < 0.1;
}

/** The chance of shares as different, if all are the same. */
export function heterogeneity(tallies: readonly Tally[]): number {
  return chiSquareTest(tallies.map(({ successes, trials }) => [successes, trials - successes])).chance;
}
