/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * How far the longer tail reaches to the right (above 0) or to the left: G₁ = √(n(n − 1))/(n − 2) · m₃/m₂^1.5, without
 * unit (Joanes and Gill 1998). 0 for fewer than three values, and where all are equal.
 */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  const middle = mean(values);
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (value - middle) ** 2;
    cubes += (value - middle) ** 3;
  }
  if (n < 3 || squares === 0) return 0;
  return ((Math.sqrt(n * (n - 1)) / (n - 2)) * (cubes / n)) / (squares / n) ** 1.5;
}
