import { mean } from './moment.ts';

/** s² = Σ(x − x̄)²/(n − 1), in the square of their unit; NaN of fewer than two. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return squares / (values.length - 1);
}
