import type { Draws } from './random.ts';

/**
 * A gamma quantity of scale 1: mean and variance are the shape (Marsaglia and Tsang 2000, ACM TOMS 26:363; below shape 1
 * by their own boost). NaN where the shape is not a positive number.
 */
export function drawGamma(shape: number, draws: Draws): number {
  if (!(shape > 0 && Number.isFinite(shape))) return Number.NaN;
  // 1 − u, here and below, keeps 0 out of logarithms and powers.
  if (shape < 1) return drawGamma(shape + 1, draws) * (1 - draws.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = draws.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - draws.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A share from 0 to 1 of mean a/(a + b): what two gamma quantities divide between them. NaN unless both are positive. */
export function drawBeta(a: number, b: number, draws: Draws): number {
  const one = drawGamma(a, draws);
  return one / (one + drawGamma(b, draws));
}

/** Student's t: a normal quantity over the root of an independent χ²/df. NaN unless `degrees` is positive. */
export function drawT(degrees: number, draws: Draws): number {
  return draws.normal() / Math.sqrt((2 * drawGamma(degrees / 2, draws)) / degrees);
}
