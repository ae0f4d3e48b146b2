import { chiSquareAbove } from '../chi-square-tail.ts';
import type { Interval } from '../interval/interval.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import { newcombeInterval } from './difference.ts';
import type { Tally } from './tally.ts';

/** Two groups among what is alike: the same lead source, the same size of job. */
export interface Stratum {
  readonly a: Tally;
  readonly b: Tally;
}

export interface Stratified {
  /** The common difference a − b of the shares, from −1 to 1, and its interval. */
  readonly difference: number;
  readonly differenceInterval: Interval;
  /** The common odds ratio of a to b; 0, infinity or NaN with an interval from 0 to infinity where cells are missing. */
  readonly oddsRatio: number;
  readonly oddsInterval: Interval;
  /** One degree of freedom, without continuity correction. */
  readonly statistic: number;
  /** The chance of a statistic as large, if both groups are alike in every stratum. */
  readonly chance: number;
}

/**
 * Compares two groups like with like (Mantel and Haenszel 1959). The interval of the difference is Newcombe's out of
 * Wilson's of the weighted shares (Yan and Su 2010, with the weights of Mantel and Haenszel), that of the odds ratio by
 * the variance of Robins, Breslow and Greenland 1986. Strata in which one group has no trials tell nothing; null if
 * that is all of them.
 */
export function mantelHaenszel(strata: readonly Stratum[], level = 0.95): Stratified | null {
  const both = strata.filter(({ a, b }) => a.trials > 0 && b.trials > 0);
  if (both.length === 0) return null;
  return { ...commonDifference(both, level), ...commonOdds(both, level), ...commonTest(both) };
}

type Part<Key extends keyof Stratified> = Pick<Stratified, Key>;

function commonDifference(strata: readonly Stratum[], level: number): Part<'difference' | 'differenceInterval'> {
  const raw = strata.map(({ a, b }) => (a.trials * b.trials) / (a.trials + b.trials));
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  /** The weighted share, as one tally: of as many trials as have its variance. */
  const whole = (group: 'a' | 'b'): Tally => {
    let share = 0;
    let variance = 0;
    for (const [at, stratum] of strata.entries()) {
      const weight = (raw[at] ?? 0) / all;
      share += (weight * stratum[group].successes) / stratum[group].trials;
      variance += weight ** 2 / stratum[group].trials;
    }
    return { successes: share / variance, trials: 1 / variance };
  };
  const [a, b] = [whole('a'), whole('b')];
  return {
    difference: a.successes / a.trials - b.successes / b.trials,
    differenceInterval: newcombeInterval(a, b, level),
  };
}

function commonOdds(strata: readonly Stratum[], level: number): Part<'oddsRatio' | 'oddsInterval'> {
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0 };
  for (const { a, b } of strata) {
    const n = a.trials + b.trials;
    const r = (a.successes * (b.trials - b.successes)) / n;
    const s = (b.successes * (a.trials - a.successes)) / n;
    const p = (a.successes + b.trials - b.successes) / n;
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.mixed += p * s + (1 - p) * r;
    sums.qs += (1 - p) * s;
  }
  const { r, s } = sums;
  if (r === 0 || s === 0) return { oddsRatio: r / s, oddsInterval: { low: 0, high: Infinity } };
  const variance = sums.pr / (2 * r ** 2) + sums.mixed / (2 * r * s) + sums.qs / (2 * s ** 2);
  const factor = Math.exp(twoSidedZ(level) * Math.sqrt(variance));
  return { oddsRatio: r / s, oddsInterval: { low: r / s / factor, high: (r / s) * factor } };
}

function commonTest(strata: readonly Stratum[]): Part<'statistic' | 'chance'> {
  let over = 0;
  let variance = 0;
  for (const { a, b } of strata) {
    const n = a.trials + b.trials;
    const successes = a.successes + b.successes;
    over += a.successes - (a.trials * successes) / n;
    variance += (a.trials * b.trials * successes * (n - successes)) / (n ** 2 * (n - 1));
  }
  const statistic = variance === 0 ? 0 : over ** 2 / variance;
  return { statistic, chance: chiSquareAbove(statistic, 1) };
}
