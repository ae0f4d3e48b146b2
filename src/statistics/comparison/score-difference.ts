import type { Interval } from '../interval/interval.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import { rootBetween } from '../root.ts';
import { shareOf, type Tally } from './tally.ts';

/**
 * The interval of the difference a − b of two shares, from −1 to 1: the differences that a score test would not reject
 * (Miettinen and Nurminen 1985). Everything from −1 to 1 if one of them has no trials.
 */
export function scoreInterval(a: Tally, b: Tally, level = 0.95): Interval {
  if (a.trials === 0 || b.trials === 0) return { low: -1, high: 1 };
  return { low: -scoreBound(b, a, level), high: scoreBound(a, b, level) };
}

/** The largest a − b that would not be rejected. */
function scoreBound(a: Tally, b: Tally, level: number): number {
  const z2 = twoSidedZ(level) ** 2;
  const seen = shareOf(a) - shareOf(b);
  return rootBetween((difference) => (difference - seen) ** 2 - z2 * varianceUnder(difference, a, b), seen, 1);
}

/** The variance of a − b if its truth is `difference`, at the likeliest two shares that differ by so much. */
function varianceUnder(difference: number, a: Tally, b: Tally): number {
  const all = a.trials + b.trials;
  const share = likeliestUnder(difference, a, b);
  const other = share + difference;
  const variance = (other * (1 - other)) / a.trials + (share * (1 - share)) / b.trials;
  return (Math.max(0, variance) * all) / (all - 1);
}

/** The likeliest share of b, the root of a cubic; in the names of Miettinen and Nurminen 1985, appendix I. */
function likeliestUnder(difference: number, a: Tally, b: Tally): number {
  const all = a.trials + b.trials;
  const events = a.successes + b.successes;
  const third = ((a.trials + 2 * b.trials) * difference - all - events) / (3 * all);
  const l1 = (b.trials * difference - all - 2 * b.successes) * difference + events;
  const l0 = b.successes * difference * (1 - difference);
  const q = third ** 3 - (third * l1) / (2 * all) + l0 / (2 * all);
  const p = Math.sign(q) * Math.sqrt(Math.max(0, third ** 2 - l1 / (3 * all)));
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  const share = 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - third;
  return Math.min(Math.min(1, 1 - difference), Math.max(0, -difference, share));
}
