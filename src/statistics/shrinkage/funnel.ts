import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { binomialQuantile } from '../binomial.ts';
import type { Interval } from '../interval/interval.ts';
import { within } from '../interval/interval.ts';

/**
 * Between which shares, from 0 to 1, units of so many trials lie by chance if all have the same true share: exact
 * binomial limits, interpolated so that they fall smoothly with the trials (Spiegelhalter 2005, appendix A.1.1). 0.95 and
 * 0.998 are usual; one unit in 20 is outside of the first by luck. From 0 to 1 without trials; the target itself where
 * that is 0 or 1.
 * @param target the true share, from 0 to 1.
 */
export function funnelLimits(target: number, trials: number, level: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  if (target <= 0 || target >= 1) return { low: target, high: target };
  const limit = (p: number) => {
    const count = binomialQuantile(p, trials, target);
    const upTo = binomialCdf(count, trials, target);
    const before = count === 0 ? 0 : binomialCdf(count - 1, trials, target);
    return (count - (upTo - p) / (upTo - before)) / trials;
  };
  return within(limit((1 - level) / 2), limit((1 + level) / 2), { low: 0, high: 1 });
}
