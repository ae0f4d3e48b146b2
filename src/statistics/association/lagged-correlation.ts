import type { Interval } from '../interval/interval.ts';
import { effectiveSize } from './effective-size.ts';
import { correlationInterval, correlationP, pearson } from './pearson.ts';
import type { Series } from './series.ts';
import { spearman } from './spearman.ts';

export interface LaggedCorrelation {
  /** By how many periods y comes after x; below 0, before it. */
  readonly lag: number;
  /** Pairs with both values. */
  readonly n: number;
  readonly r: number;
  /** Fisher's, on n pairs; it takes them for independent. */
  readonly interval: Interval | null;
  /** The rank correlation of the same pairs. */
  readonly rho: number;
  /** Independent pairs that the n amount to. */
  readonly effectiveN: number;
  /** The chance of an r as far from 0 between unrelated series, on the effective number of pairs. */
  readonly p: number;
}

/**
 * How x goes with y `lag` periods later: xₜ is paired with yₜ₊ₖ. The ends that have no partner drop out, and so does every
 * pair with a missing value. Levels that both trend correlate at every lag: hand in differences or prewhitened series. Null
 * for fewer than three pairs and where one of the two does not vary.
 */
export function laggedCorrelation(x: Series, y: Series, lag: number): LaggedCorrelation | null {
  const [earlier, later] = lag < 0 ? [x.slice(-lag), y] : [x, y.slice(lag)];
  const length = Math.max(0, Math.min(earlier.length, later.length));
  const [from, to] = [earlier.slice(0, length), later.slice(0, length)];
  const [xs, ys] = completePairs(from, to);
  const r = pearson(xs, ys);
  const ranked = spearman(xs, ys);
  if (r === null || ranked === null || xs.length < 3) return null;
  const effectiveN = effectiveSize(from, to);
  const n = xs.length;
  const interval = correlationInterval(r, n);
  return { lag, n, r, interval, rho: ranked.rho, effectiveN, p: correlationP(r, effectiveN) };
}

/** What both series have a value for. */
export function completePairs(x: Series, y: Series): [x: number[], y: number[]] {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [at, value] of x.entries()) {
    const other = y[at] ?? null;
    if (value === null || other === null) continue;
    xs.push(value);
    ys.push(other);
  }
  return [xs, ys];
}
