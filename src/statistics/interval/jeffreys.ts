import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Interval } from './interval.ts';

/**
 * The interval of a share, from 0 to 1, that holds it with probability `level` if nothing was known before: quantiles of
 * Beta(successes + ½, failures + ½). The bound is 0 where nothing succeeded and 1 where everything did (Brown, Cai and
 * DasGupta 2001). From 0 to 1 without trials.
 * @param successes from 0 to `trials`.
 */
export function jeffreysInterval(successes: number, trials: number, level = 0.95): Interval {
  const failures = trials - successes;
  const bound = (p: number) => betaQuantile(p, successes + 0.5, failures + 0.5);
  return {
    low: successes === 0 ? 0 : bound((1 - level) / 2),
    high: failures === 0 ? 1 : bound((1 + level) / 2),
  };
}

/**
 * The probability, from 0 to 1, that the true share lies below `bound`, if nothing was known before: the distribution of
 * Beta(successes + ½, failures + ½). Without trials that of the arcsine law.
 */
export function chanceShareBelow(bound: number, successes: number, trials: number): number {
  return betaCdf(bound, successes + 0.5, trials - successes + 0.5);
}
