import { twoSidedZ } from '../normal-quantile.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';

export interface RestrictedMean {
  /** The mean time open within the first `horizon`, in the unit of the lifetimes. */
  readonly mean: number;
  readonly stdError: number;
  readonly horizon: number;
}

/**
 * The restricted mean survival time: the area below S up to the horizon, with the variance Σ Aᵢ² dᵢ/(nᵢ(nᵢ − dᵢ)), where
 * Aᵢ is the area from the i-th time on (Royston and Parmar 2013; Klein and Moeschberger 2003, 4.5). Null where the horizon
 * is not above 0, or lies beyond what was watched while some were open.
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean | null {
  const { times, survival, atRisk, events, followedTo } = curve;
  const open = survival.at(-1) ?? 1;
  if (!(horizon > 0) || curve.n === 0 || (horizon > followedTo && open > 0)) return null;
  let area = 0;
  let squares = 0;
  let until = horizon;
  for (let at = times.length - 1; at >= 0; at -= 1) {
    const time = times[at] ?? 0;
    if (time >= horizon) continue;
    area += (survival[at] ?? 0) * (until - time);
    const risk = atRisk[at] ?? 0;
    const ends = events[at] ?? 0;
    if (area > 0) squares += (area ** 2 * ends) / (risk * (risk - ends));
    until = time;
  }
  return { mean: area + until, stdError: Math.sqrt(squares), horizon };
}

export interface RestrictedMeanDifference {
  /** The mean of the first less that of the second within the horizon, in the unit of the lifetimes. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly horizon: number;
}

/**
 * How much longer the first stay open than the second, which holds where curves cross and a log-rank test sees nothing.
 * @param horizon the shorter of the two watched times unless told.
 */
export function restrictedMeanDifference(
  first: SurvivalCurve,
  second: SurvivalCurve,
  { horizon = Math.min(first.followedTo, second.followedTo), level = 0.95 } = {},
): RestrictedMeanDifference | null {
  const [one, other] = [restrictedMean(first, horizon), restrictedMean(second, horizon)];
  if (!one || !other) return null;
  const difference = one.mean - other.mean;
  const reach = twoSidedZ(level) * Math.hypot(one.stdError, other.stdError);
  return { difference, low: difference - reach, high: difference + reach, horizon };
}
