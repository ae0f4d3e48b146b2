import { twoSidedZ } from '../normal-quantile.ts';
import { type Interval, within } from './interval.ts';

/**
 * The interval of a share by the score method, the one to show: (p + z²/2n ± z√(pq/n + z²/4n²)) / (1 + z²/n), as shares
 * from 0 to 1 (Wilson 1927). Never of zero width, also at none or all of the trials (Brown, Cai and DasGupta 2001). From
 * 0 to 1 without trials.
 * @param successes from 0 to `trials`.
 * @param level the share of intervals that shall hold the truth, above 0 and below 1.
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const z = twoSidedZ(level);
  const z2 = z ** 2;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials ** 2))) / (1 + z2 / trials);
  // At none and all of the trials the bound is exactly 0 and 1; rounding must not say otherwise.
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}

/**
 * Wilson's interval with continuity correction (Newcombe 1998, Statistics in Medicine 17:857, method 4): wider, nearly as
 * careful as the exact one. Shares from 0 to 1; from 0 to 1 without trials.
 */
export function wilsonCorrectedInterval(successes: number, trials: number, level = 0.95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const z = twoSidedZ(level);
  const bound = (way: 1 | -1) => {
    const inside = z ** 2 + way * 2 - 1 / trials + 4 * share * (trials * (1 - share) - way);
    const root = z * Math.sqrt(Math.max(0, inside));
    return (2 * successes + z ** 2 + way * (1 + root)) / (2 * (trials + z ** 2));
  };
  const low = successes === 0 ? 0 : bound(-1);
  const high = successes === trials ? 1 : bound(1);
  return within(low, high, { low: 0, high: 1 });
}
