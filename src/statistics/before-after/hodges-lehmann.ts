import type { Interval } from '../interval/interval.ts';
import { median } from '../median.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import { placeOf, subsetSums } from './rank-distribution.ts';

export interface Shift {
  /** By how much, in the unit of the values. */
  readonly estimate: number;
  /** Null where there are too few values for this level. */
  readonly interval: Interval | null;
}

/** Below this, as in R, places come from counting; from here on from the normal. */
const exactBelow = 50;

/** Half a million pairs; of more values evenly spread ones, in their order, stand for all. */
const mostValues = 700;

/**
 * By how much the first lie above the second: the median of all differences between them, with the interval of the rank sum
 * test (Hodges and Lehmann 1963; Moses 1965), as in R's wilcox.test without ties; ties only make it wider than need be. Above 700 values a group 700 evenly spread ones stand
 * for it. Null where a group is empty.
 */
export function shiftBetween(first: readonly number[], second: readonly number[], level = 0.95): Shift | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const [ones, others] = [spreadOf(first), spreadOf(second)];
  const differences = Float64Array.from(ones.flatMap((one) => others.map((other) => one - other))).sort();
  const alpha = (1 - level) / 2;
  // Ranks of the first sum up to at least 1 + 2 + … + m, from which R counts.
  const least = (m * (m + 1)) / 2;
  const place =
    m < exactBelow && n < exactBelow
      ? placeOf(subsetSums(placesTo(m + n), m), alpha) - least
      : Math.floor((m * n) / 2 - twoSidedZ(level) * Math.sqrt((m * n * (m + n + 1)) / 12));
  return shiftOf(differences, place / (m * n));
}

/**
 * By how much pairs moved: the median of the means of all two differences, each with itself too (Walsh averages), with the
 * interval of the signed rank test, as in R's wilcox.test; pairs that did not move count as differences of 0. Above 700 differences 700 evenly spread ones stand for them. Null
 * of nothing.
 * @param differences after less before.
 */
export function shiftOfPairs(differences: readonly number[], level = 0.95): Shift | null {
  const n = differences.length;
  if (n === 0) return null;
  const spread = spreadOf(differences);
  const averages = Float64Array.from(
    spread.flatMap((one, at) => spread.slice(at).map((other) => (one + other) / 2)),
  ).sort();
  const all = (n * (n + 1)) / 2;
  const place =
    n < exactBelow
      ? placeOf(subsetSums(placesTo(n)), (1 - level) / 2)
      : Math.floor(all / 2 - twoSidedZ(level) * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24));
  return shiftOf(averages, place / all);
}

const placesTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

function spreadOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length <= mostValues) return [...sorted];
  const apart = (sorted.length - 1) / (mostValues - 1);
  return Array.from({ length: mostValues }, (_, at) => sorted[Math.round(at * apart)] ?? 0);
}

/**
 * @param outside the share of the sorted that lies below the interval, and above it. When that is not even one of them, all
 * of them together do not reach the level.
 */
function shiftOf(sorted: Float64Array, outside: number): Shift {
  const estimate = median([...sorted]);
  const place = Math.round(outside * sorted.length);
  const [low, high] = [sorted[place - 1], sorted[sorted.length - place]];
  return { estimate, interval: low === undefined || high === undefined ? null : { low, high } };
}
