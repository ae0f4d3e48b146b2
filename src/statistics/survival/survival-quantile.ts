import type { SurvivalCurve } from './kaplan-meier.ts';

/** Null is an answer: not reached by the end of what was watched. */
export interface SurvivalQuantile {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** R's tolerance, the root of the spacing of doubles: S = 1/2 must be seen although it was multiplied together. */
const hair = Math.sqrt(Number.EPSILON);

/**
 * By when the share `share` had ended, in the unit of the lifetimes: the first time with S(t) ≤ 1 − share, and the middle
 * of the stretch where S is exactly that. The interval holds the times that the bounds of S cross there (Brookmeyer and
 * Crowley 1982), as in R's survival. The median unless told otherwise.
 * @param share above 0 and below 1: 0.25 for the first quarter, 0.85 for what is late.
 */
export function survivalQuantile(curve: SurvivalCurve, share = 0.5): SurvivalQuantile {
  const { times, survival, low, high } = curve;
  return {
    time: crossing(times, survival, 1 - share),
    low: crossing(times, low, 1 - share),
    high: crossing(times, high, 1 - share),
  };
}

function crossing(times: Float64Array, column: Float64Array, height: number): number | null {
  const first = column.findIndex((value) => value <= height + hair);
  const time = times[first];
  const level = column[first];
  if (time === undefined || level === undefined) return null;
  const next = times[column.findIndex((value) => value < level - hair)];
  return next !== undefined && Math.abs(level - height) < hair ? (time + next) / 2 : time;
}

/**
 * The share still open after `time`, with the interval of the curve: S is what it became at the last end up to then (it is
 * continuous from the right). Before the first end it is 1 and has no interval; null beyond what was watched, unless all
 * had ended, and for a time below 0.
 */
export function survivalAt(
  curve: SurvivalCurve,
  time: number,
): { readonly survival: number; readonly low: number | null; readonly high: number | null } | null {
  const { times, survival, low, high, followedTo } = curve;
  const last = lastAtOrBefore(times, time);
  const open = survival[last] ?? 1;
  if (!(time >= 0) || curve.n === 0 || (time > followedTo && open > 0)) return null;
  const bound = (column: Float64Array) => {
    const value = column[last];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  return { survival: open, low: bound(low), high: bound(high) };
}

/** The place of the last of the rising times that is not after `time`; −1 before the first. */
export function lastAtOrBefore(times: Float64Array, time: number): number {
  let [below, above] = [-1, times.length];
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((times[middle] ?? Number.POSITIVE_INFINITY) <= time) below = middle;
    else above = middle;
  }
  return below;
}
