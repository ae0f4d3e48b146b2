import type { Interval } from '../interval/interval.ts';
import { median } from '../median.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import { scoreVariance } from './kendall.ts';
import { ranksOf } from './ranks.ts';

export interface RobustLine {
  /** In units of y a unit of x. */
  readonly slope: number;
  /** Null where there are too few points to bound it, and where y does not vary. */
  readonly interval: Interval | null;
  /** In units of y, at x = 0. */
  readonly intercept: number;
  /** How many pairs of points the slope is the median of. */
  readonly pairs: number;
}

/** Up to here all pairs, half a million, are taken; of more points about as many. */
const mostPoints = 1000;

/**
 * The line of Theil and Sen: the median of the slopes of all pairs, which a few wild points do not move, and the interval
 * from the variance of Kendall's S (Sen 1968). The intercept takes the line through both medians (Conover 1980). Above 1,000
 * points each one is paired only with those at evenly spread distances in the order of x, half a million pairs in all, the
 * same every time. Null where x does not vary.
 */
export function theilSen(x: readonly number[], y: readonly number[], level = 0.95): RobustLine | null {
  const order = [...x.keys()].sort((one, other) => (x[one] ?? 0) - (x[other] ?? 0) || (y[one] ?? 0) - (y[other] ?? 0));
  const xs = Float64Array.from(order, (at) => x[at] ?? 0);
  const ys = Float64Array.from(order, (at) => y[at] ?? 0);
  const slopes = slopesOf(xs, ys);
  if (slopes.length === 0) return null;
  const slope = ((slopes[(slopes.length - 1) >> 1] ?? 0) + (slopes[slopes.length >> 1] ?? 0)) / 2;
  const intercept = median(y) - slope * median(x);
  return { slope, interval: intervalOf(slopes, x, y, level), intercept, pairs: slopes.length };
}

/** Sorted upwards. */
function slopesOf(x: Float64Array, y: Float64Array): Float64Array {
  const distances = x.length > mostPoints ? Math.max(1, mostPoints ** 2 / x.length) : x.length - 1;
  const apart = (x.length - 1) / distances;
  const slopes: number[] = [];
  for (let far = 1; Math.round(far) < x.length; far += apart) {
    const step = Math.round(far);
    for (let at = step; at < x.length; at += 1) {
      const run = (x[at] ?? 0) - (x[at - step] ?? 0);
      if (run > 0) slopes.push(((y[at] ?? 0) - (y[at - step] ?? 0)) / run);
    }
  }
  return Float64Array.from(slopes).sort();
}

/** Of N slopes those at (N ∓ z√Var S)/2, as shares of all pairs where only some were taken. */
function intervalOf(slopes: Float64Array, x: readonly number[], y: readonly number[], level: number): Interval | null {
  const yTies = ranksOf(y).ties;
  if (yTies[0] === y.length) return null;
  const variance = scoreVariance(x.length, ranksOf(x).ties, yTies);
  const all = x.length > mostPoints ? (x.length * (x.length - 1)) / 2 : slopes.length;
  const reach = (twoSidedZ(level) * Math.sqrt(variance)) / all;
  const first = Math.floor((slopes.length * (1 - reach)) / 2) - 1;
  const [low, high] = [slopes[first], slopes[slopes.length - 1 - first]];
  return low === undefined || high === undefined ? null : { low, high };
}
