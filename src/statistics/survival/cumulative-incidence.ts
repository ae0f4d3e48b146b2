import { twoSidedZ } from '../normal-quantile.ts';
import { lastAtOrBefore } from './survival-quantile.ts';
import { eventTimes, isWatched, type Lifetime, riskSets } from './risk-set.ts';

/** A lifetime that can end in more than one way: a deal won or lost. */
export interface CompetingLifetime<Cause extends string = string> extends Omit<Lifetime, 'event'> {
  /** How it ended; null is still open. */
  readonly cause: Cause | null;
}

export interface Incidence {
  /** The share that ended in this way up to each time. */
  readonly share: Float64Array;
  readonly stdError: Float64Array;
}

export interface CumulativeIncidence<Cause extends string = string> {
  /** When anything ended in any way, earliest first; the columns are in step with it. */
  readonly times: Float64Array;
  /** The share still open after each time. */
  readonly open: Float64Array;
  readonly causes: ReadonlyMap<Cause, Incidence>;
  /** The longest that anything was watched. */
  readonly followedTo: number;
}

/**
 * How many will have ended in each way by a time, when ways compete and some are still open: F(t) = Σ S(tᵢ₋₁) dₖᵢ/nᵢ (Aalen
 * and Johansen 1978). At every time the shares and what is open add to one. To censor the other way instead, 1 − KM,
 * overstates. The variance is that of the delta method (Marubini and Valsecchi 1995, 10.3), which is Greenwood's when there
 * is one way only.
 */
export function cumulativeIncidence<Cause extends string>(
  lifetimes: readonly CompetingLifetime<Cause>[],
): CumulativeIncidence<Cause> {
  const all = lifetimes.map((one) => ({ ...one, event: one.cause !== null })).filter(isWatched);
  const times = eventTimes(all);
  const { atRisk, events } = riskSets(times, all);
  const open = new Float64Array(times.length);
  let left = 1;
  for (const at of times.keys()) {
    left *= 1 - (events[at] ?? 0) / (atRisk[at] ?? 0);
    open[at] = left;
  }
  const causes = new Map<Cause, Incidence>();
  for (const { cause } of all) {
    if (cause === null || causes.has(cause)) continue;
    const own = riskSets(
      times,
      all.filter((one) => one.cause === cause),
    ).events;
    causes.set(cause, incidenceOf({ atRisk, events, open, own }));
  }
  return { times, open, causes, followedTo: all.reduce((longest, { time }) => Math.max(longest, time), 0) };
}

/** The squares of the variance's first and third sum are multiplied out, so that one pass over the times is enough. */
function incidenceOf(columns: Readonly<Record<'atRisk' | 'events' | 'open' | 'own', Float64Array>>): Incidence {
  const { atRisk, events, open, own } = columns;
  const share = new Float64Array(open.length);
  const stdError = new Float64Array(open.length);
  let [f, a0, a1, a2, b, c0, c1] = [0, 0, 0, 0, 0, 0, 0];
  for (const at of open.keys()) {
    const risk = atRisk[at] ?? 0;
    const ends = events[at] ?? 0;
    const ours = own[at] ?? 0;
    const before = at === 0 ? 1 : (open[at - 1] ?? 0);
    f += (before * ours) / risk;
    // When all end at once nothing is left to change later, and the term is empty.
    const greenwood = ends < risk ? ends / (risk * (risk - ends)) : 0;
    const cross = (before * ours) / risk ** 2;
    a0 += greenwood;
    a1 += f * greenwood;
    a2 += f * f * greenwood;
    b += (before ** 2 * ours * (risk - ours)) / risk ** 3;
    c0 += cross;
    c1 += f * cross;
    share[at] = f;
    stdError[at] = Math.sqrt(Math.max(0, f * f * a0 - 2 * f * a1 + a2 + b - 2 * (f * c0 - c1)));
  }
  return { share, stdError };
}

/**
 * The share that had ended in this way by `time`, with the interval on the log-log scale, F^exp(± z·se/(F ln F)), which
 * stays within 0 and 1. 0 without an interval before the first such end; null beyond what was watched, unless all had
 * ended, and for a time below 0.
 */
export function incidenceAt<Cause extends string>(
  incidence: CumulativeIncidence<Cause>,
  cause: Cause,
  time: number,
  level = 0.95,
): { readonly share: number; readonly low: number | null; readonly high: number | null } | null {
  const { times, open, causes, followedTo } = incidence;
  const beyond = time > followedTo && (open.at(-1) ?? 1) > 0;
  if (!(time >= 0) || beyond) return null;
  const last = lastAtOrBefore(times, time);
  const of = causes.get(cause);
  const share = of?.share[last] ?? 0;
  const stdError = of?.stdError[last] ?? 0;
  if (share <= 0 || share >= 1 || stdError === 0) return { share, low: null, high: null };
  const reach = (twoSidedZ(level) * stdError) / (share * Math.log(share));
  return { share, low: share ** Math.exp(-reach), high: share ** Math.exp(reach) };
}
