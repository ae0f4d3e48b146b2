export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of a normal quantity. */
const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share by Wilson 1927, as shares from 0 to 1. Never of zero width, also at none or all of the
 * trials (Brown, Cai and DasGupta 2001). From 0 to 1 without trials.
 * @param successes from 0 to `trials`.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const z2 = z95 ** 2;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials ** 2))) / (1 + z2 / trials);
  // At none and all of the trials the bound is exactly 0 and 1; rounding must not say otherwise.
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}
