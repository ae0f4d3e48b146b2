import { normalBelow } from '#statistics/normal.ts';
import { leastToClaim } from './baseline.ts';
import type { Segment } from './read-process.ts';

/** Which values are good, in their unit; the bounds are good too. Without a bound there is none. */
export interface GoodRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type GoalReach = 'consistently-hits' | 'consistently-misses' | 'hit-and-miss';

/**
 * What the process as it is does with a goal: it `consistently-misses` where the goal lies outside the natural limits on
 * the far side, `consistently-hits` where the limits lie within the goal, else a single hit or miss says nothing (the
 * assurance rule of NHS England, Making Data Count). Null below 10 values, and where gaps are charted.
 */
export function reachOf(segment: Pick<Segment, 'newest' | 'n' | 'gaps'>, good: GoodRange): GoalReach | null {
  const { newest, n, gaps } = segment;
  if (newest === null || n < leastToClaim || gaps !== null) return null;
  const { from = -Infinity, to = Infinity } = good;
  if (newest.upper < from || newest.lower > to) return 'consistently-misses';
  return newest.lower >= from && newest.upper <= to ? 'consistently-hits' : 'hit-and-miss';
}

/**
 * The chance that a period meets the goal while nothing changes, from 0 to 1, if its values are about normal.
 * @param sigma a third of the way from the centre to a limit.
 */
export function chanceToMeet(centre: number, sigma: number, { from = -Infinity, to = Infinity }: GoodRange): number {
  if (!(sigma > 0)) return centre >= from && centre <= to ? 1 : 0;
  // From the nearer tail: the difference of two numbers close to 1 would lose a small chance.
  const [low, high] = [(from - centre) / sigma, (to - centre) / sigma];
  return low > 0 ? normalBelow(-low) - normalBelow(-high) : normalBelow(high) - normalBelow(low);
}
