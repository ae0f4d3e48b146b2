import { twoSidedZ } from '../normal-quantile.ts';
import { type Interval, within } from './interval.ts';

/**
 * The interval of a share by adding z²/2 successes and z²/2 failures (Agresti and Coull 1998), cut off at 0 and 1. It
 * holds all of Wilson's. From 0 to 1 without trials.
 * @param successes from 0 to `trials`.
 */
export function agrestiCoullInterval(successes: number, trials: number, level = 0.95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const z = twoSidedZ(level);
  const more = trials + z ** 2;
  const centre = (successes + z ** 2 / 2) / more;
  const half = z * Math.sqrt((centre * (1 - centre)) / more);
  return within(centre - half, centre + half, { low: 0, high: 1 });
}
