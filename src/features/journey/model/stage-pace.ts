import { addDays, type Day } from '#lib/calendar/day.ts';
import { normalBelow } from '#statistics/normal.ts';
import { kaplanMeier, type SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import { logRank, permutedLogRank } from '#statistics/survival/log-rank.ts';
import { restrictedMean, restrictedMeanDifference } from '#statistics/survival/restricted-mean.ts';
import type { Lifetime } from '#statistics/survival/risk-set.ts';
import { survivalAt, survivalQuantile } from '#statistics/survival/survival-quantile.ts';
import type { StageVisit } from './stage-visit.ts';

/** How long deals stay in one stage, before a day and from it on. Days. */
export interface PaceChange {
  readonly before: SurvivalCurve;
  readonly since: SurvivalCurve;
  readonly test: 'log-rank' | 'regrouped' | 'restricted mean';
  /** Two-sided, of the test that counts. */
  readonly p: number;
  /** Of those that were looked at besides. */
  readonly others: readonly number[];
  /** The probability that they stay longer since. */
  readonly slower: number;
  /** By how much longer, as a share of before: by the medians, or else by the restricted means. */
  readonly growth: number;
  readonly by: 'median' | 'mean';
  /** Days more on average within `horizon` days. */
  readonly more: { readonly mean: number; readonly low: number; readonly high: number; readonly horizon: number };
}

/** From so many ends in each group on, the log-rank test keeps what it promises (methods of the field; Mantel 1966). */
const enoughEnds = 10;
export const leastEnds = 5;
/** Regrouping many takes long, and few ends among many lifetimes are no better told by it. */
const mostRegrouped = 400;
/** Curves cross where each lies so far above the other somewhere. */
const apart = 0.1;

const lifetimesOf = (visits: readonly StageVisit[]): Lifetime[] =>
  visits.map(({ days, left }) => ({ time: days, event: left !== null }));

const endsIn = (lifetimes: readonly Lifetime[]) => lifetimes.filter(({ event }) => event).length;

/** Visits of one stage that began in the `days` before a day, and from it on. */
export function splitVisits(
  visits: readonly StageVisit[],
  split: Day,
  days: number,
): { readonly before: Lifetime[]; readonly since: Lifetime[] } {
  return {
    before: lifetimesOf(visits.filter(({ entered }) => entered < split && entered >= addDays(split, -days))),
    since: lifetimesOf(visits.filter(({ entered }) => entered >= split)),
  };
}

/**
 * Whether deals stay longer in a stage than they did. Going on and being lost both end a stay; who is still there is
 * unfinished. By the log-rank test with ten ends on each side, by regrouping with fewer, and by the restricted means where
 * the curves cross, which a log-rank test does not see (Royston and Parmar 2013). Null with fewer than five ends on a side.
 */
export function paceChange(before: readonly Lifetime[], since: readonly Lifetime[], seed: number): PaceChange | null {
  const fewest = Math.min(endsIn(before), endsIn(since));
  const groups = [before, since];
  const isRegrouped = fewest < enoughEnds && before.length + since.length <= mostRegrouped;
  const found = fewest < leastEnds ? null : isRegrouped ? permutedLogRank(groups, seed) : logRank(groups);
  const [one, other] = [kaplanMeier(before), kaplanMeier(since)];
  const more = restrictedMeanDifference(other, one, { horizon: horizonOf(one, other) });
  const usual = more && restrictedMean(one, more.horizon);
  if (found === null || more === null || usual === null) return null;
  const [was, is] = [survivalQuantile(one).time, survivalQuantile(other).time];
  const byMedian = was !== null && is !== null && was > 0;
  const told = {
    before: one,
    since: other,
    growth: byMedian ? is / was - 1 : more.difference / usual.mean,
    by: byMedian ? 'median' : 'mean',
    more: { mean: more.difference, low: more.low, high: more.high, horizon: more.horizon },
  } as const;
  if (cross(one, other)) {
    const z = more.difference / ((more.high - more.low) / 3.92);
    const p = 2 * normalBelow(-Math.abs(z));
    return { ...told, test: 'restricted mean', p, others: [found.p], slower: normalBelow(z) };
  }
  const isSlower = (found.observed[1] ?? 0) < (found.expected[1] ?? 0);
  return {
    ...told,
    test: isRegrouped ? 'regrouped' : 'log-rank',
    p: found.p,
    others: [],
    slower: isSlower ? 1 - found.p / 2 : found.p / 2,
  };
}

/** Until nine of ten have left, as far as both were watched: a few that stay for ever would drown the others. */
function horizonOf(one: SurvivalCurve, other: SurvivalCurve): number {
  const left = [one, other].map((curve) => survivalQuantile(curve, 0.9).time ?? Infinity);
  return Math.min(one.followedTo, other.followedTo, Math.max(...left));
}

function cross(one: SurvivalCurve, other: SurvivalCurve): boolean {
  const gaps = [...one.times, ...other.times].flatMap((time) => {
    const [first, second] = [survivalAt(one, time), survivalAt(other, time)];
    return first === null || second === null ? [] : [first.survival - second.survival];
  });
  return Math.max(0, ...gaps) >= apart && Math.min(0, ...gaps) <= -apart;
}
