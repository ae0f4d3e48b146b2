import type { Tally } from './tally.ts';

/** The four counts: successes and failures of a, then of b. */
type Counts = [number, number, number, number];
type Place = 0 | 1 | 2 | 3;
const places: readonly Place[] = [0, 1, 2, 3];
const sameGroup: readonly [Place, Place, Place, Place] = [1, 0, 3, 2];
const sameOutcome: readonly [Place, Place, Place, Place] = [2, 3, 0, 1];
/** A success of a and a failure of b speak for a. */
const speaks: Counts = [1, -1, -1, 1];

/**
 * The probability, from 0 to 1, that the true share of `a` is above that of `b`, if nothing was known before: of two Beta
 * distributions, successes + ½ and failures + ½. Starting from two groups without trials, where it is ½, every trial
 * changes it by a known term (Cook 2005, Exact calculation of beta inequalities), so that it is exact to rounding.
 */
export function chanceGreater(a: Tally, b: Tally): number {
  const seen: Counts = [a.successes, a.trials - a.successes, b.successes, b.trials - b.successes];
  const now: Counts = [0.5, 0.5, 0.5, 0.5];
  let chance = 0.5;
  // B(s + t, f + g) / (B(s, f) · B(t, g)): how much the two distributions overlap.
  let overlap = 1 / Math.PI ** 2;
  for (let left = a.trials + b.trials; left > 0; left -= 1) {
    const next = furthestBehind(now, seen);
    chance += (speaks[next] * overlap) / now[next];
    const own = now[next] + now[sameGroup[next]];
    const same = now[next] + now[sameOutcome[next]];
    overlap *= (own * same) / (now[next] * (now[0] + now[1] + now[2] + now[3]));
    now[next] += 1;
  }
  return Math.min(1, Math.max(0, chance));
}

/** All four grow at one pace, so that the overlap sinks only as the two groups part and does not underflow before. */
function furthestBehind(now: Counts, seen: Counts): Place {
  const progress = (place: Place) => (seen[place] === 0 ? Infinity : (now[place] - 0.5) / seen[place]);
  return places.reduce((slowest, place) => (progress(place) < progress(slowest) ? place : slowest));
}
