import { twoSidedZ } from '../normal-quantile.ts';
import { eventTimes, isWatched, type Lifetime, riskSets } from './risk-set.ts';

/** On which scale the interval is symmetrical. `log-log` keeps within 0 and 1 and is the better one for few events. */
export type IntervalScale = 'plain' | 'log' | 'log-log';

/** One place in each column for each time at which anything ended, earliest first. */
export interface SurvivalCurve {
  /** How many were watched. */
  readonly n: number;
  /** How many of them ended. */
  readonly ended: number;
  /** The longest that anything was watched, in the unit of the lifetimes; 0 of nothing. */
  readonly followedTo: number;
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  /** The share that is still open after the time, S(t). */
  readonly survival: Float64Array;
  /** Of S(t), by Greenwood's formula; NaN once S is 0, as are the bounds. */
  readonly stdError: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * The share still open as time goes by, when some are unfinished: S(t) = ∏(1 − dᵢ/nᵢ) over the times up to t (Kaplan and
 * Meier 1958), with the variance S² Σ dᵢ/(nᵢ(nᵢ − dᵢ)) (Greenwood 1926) and pointwise intervals. With delayed entries S is
 * that of those who lived to the first entry; a risk set that empties early makes it 0 from there on. Without an end the
 * columns are empty and S is 1. Agrees with survfit of R's survival.
 */
export function kaplanMeier(
  lifetimes: readonly Lifetime[],
  { level = 0.95, scale = 'log-log' }: { readonly level?: number; readonly scale?: IntervalScale } = {},
): SurvivalCurve {
  const watched = lifetimes.filter(isWatched);
  const times = eventTimes(watched);
  const { atRisk, events } = riskSets(times, watched);
  const [survival, stdError] = [new Float64Array(times.length), new Float64Array(times.length)];
  const [low, high] = [new Float64Array(times.length), new Float64Array(times.length)];
  const z = twoSidedZ(level);
  let open = 1;
  let spread = 0;
  for (const at of times.keys()) {
    const risk = atRisk[at] ?? 0;
    const ends = events[at] ?? 0;
    open *= 1 - ends / risk;
    spread += ends / (risk * (risk - ends));
    const relative = Math.sqrt(spread);
    const bounds = boundsOf(open, relative, z, scale);
    survival[at] = open;
    stdError[at] = open === 0 ? Number.NaN : open * relative;
    [low[at], high[at]] = bounds;
  }
  const followedTo = watched.reduce((longest, { time }) => Math.max(longest, time), 0);
  const ended = watched.filter(({ event }) => event).length;
  return { n: watched.length, ended, followedTo, times, atRisk, events, survival, stdError, low, high };
}

/** @param relative the standard error of ln S. */
function boundsOf(open: number, relative: number, z: number, scale: IntervalScale): [number, number] {
  if (open === 0) return [Number.NaN, Number.NaN];
  if (scale === 'plain') return [Math.max(0, open * (1 - z * relative)), Math.min(1, open * (1 + z * relative))];
  if (scale === 'log') return [open * Math.exp(-z * relative), Math.min(1, open * Math.exp(z * relative))];
  const reach = (z * relative) / Math.log(open);
  return [open ** Math.exp(-reach), open ** Math.exp(reach)];
}
