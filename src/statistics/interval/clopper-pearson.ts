import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { rootBetween } from '../root.ts';
import type { Interval } from './interval.ts';

/**
 * The exact interval of a share, from 0 to 1 (Clopper and Pearson 1934): the rates at which so many, or so few, would be
 * rarer than (1 − level)/2. It is never too short, and for few trials longer than need be. From 0 to 1 without trials.
 * @param successes from 0 to `trials`.
 */
export function clopperPearsonInterval(successes: number, trials: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}

/**
 * The exact interval that counts only half of the chance of what was seen (Lancaster 1961; Newcombe 1998, Statistics in
 * Medicine 17:857, method 6): right on average instead of always. Shares from 0 to 1; from 0 to 1 without trials.
 */
export function midPInterval(successes: number, trials: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  /** So many or fewer, half of so many. */
  const atMost = (count: number, rate: number) =>
    (count === 0 ? 0 : binomialCdf(count - 1, trials, rate)) + binomialPmf(count, trials, rate) / 2;
  const high = (count: number) => rootBetween((rate) => tail - atMost(count, rate), 0, 1);
  return {
    low: successes === 0 ? 0 : 1 - high(trials - successes),
    high: successes === trials ? 1 : high(successes),
  };
}
