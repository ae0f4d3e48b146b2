import type { Charted } from './charted.ts';
import { leastValues } from './limits.ts';

/**
 * The chart of rare events (g chart): how many quiet periods passed between two periods with an event. Where each period
 * has one with chance p, these gaps are geometric with mean ḡ = (1 − p)/p, and a gap above ḡ + 3·√(ḡ(ḡ + 1)) is a
 * signal (Kaminsky et al. 1992, Journal of Quality Technology 24:63). p is (events + ½)/(periods + 1), so that there is
 * an answer where no event was seen yet. Runs are counted about the median gap, since most gaps are below the mean.
 * A long gap is known to be long before it ends: it is a point from the period on in which it passed the line.
 * Null below six known periods.
 * @param events since the start or a declared change: whether something happened; null is not known.
 * @param baseline how many of the periods the limits are computed from.
 * @param rising whether an event is a higher value: then a long gap points down.
 */
export function chartGaps(events: readonly (boolean | null)[], baseline: number, rising: boolean): Charted | null {
  const known = events.slice(0, baseline).filter((event) => event !== null);
  if (known.length < leastValues) return null;
  const chance = (known.filter(Boolean).length + 0.5) / (known.length + 1);
  const centre = (1 - chance) / chance;
  const sigma = Math.sqrt(centre * (centre + 1));
  const upper = centre + 3 * sigma;
  const middle = Math.ceil(Math.log(0.5) / Math.log(1 - chance)) - 1;

  const gaps: (number | null)[] = events.map(() => null);
  const standings: (number | null)[] = events.map(() => null);
  /** The known periods since the last event. */
  let since: number[] = [];
  const measure = (quiet: number, ended: boolean) => {
    gaps[since.at(-1) ?? 0] = quiet;
    if (!ended && quiet <= middle) return;
    const isBeyond = quiet > upper;
    const passed = isBeyond ? Math.floor(upper) : Math.min(quiet, middle);
    const far = (quiet - centre) / sigma;
    const z = isBeyond ? far : quiet === middle ? 0 : quiet > middle ? Math.max(far, 0.5) : Math.min(far, -0.5);
    standings[since[passed] ?? 0] = rising ? -z : z;
  };
  for (const [at, event] of events.entries()) {
    if (event === null) continue;
    since.push(at);
    if (!event) continue;
    measure(since.length - 1, true);
    since = [];
  }
  if (since.length > 0) measure(since.length, false);
  const limits = { centre, lower: 0, upper };
  return { limits: events.map(() => limits), standings, smallestVisibleChange: null, steps: null, gaps, counts: null };
}
