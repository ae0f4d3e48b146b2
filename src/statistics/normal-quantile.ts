import { normalBelow } from './normal.ts';

/**
 * The value below which a normal quantity of mean 0 and standard deviation 1 lies with probability `p`; ∓∞ at and beyond
 * 0 and 1. Started by Abramowitz and Stegun 26.2.23 (error below 4.5e-4), then two steps of Halley against `normalBelow`,
 * so that it is as accurate in the tails as that.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  const fraction = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let z = fraction - t;
  for (let step = 0; step < 2; step += 1) {
    const miss = (normalBelow(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= miss / (1 + (z * miss) / 2);
  }
  return z;
}

/** How many standard deviations to each side hold the share `level` of a normal quantity: 1.96 for 0.95. */
export function twoSidedZ(level: number): number {
  return -normalQuantile((1 - level) / 2);
}
