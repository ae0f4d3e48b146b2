/**
 * The chance that a normal quantity of mean 0 and standard deviation 1 lies below `z`; relative error below 1e-12 in
 * both tails. Series and continued fraction of the error function: Abramowitz and Stegun 7.1.6 and 26.2.14.
 */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z);
  const far = -z;
  const density = Math.exp((-far * far) / 2) / Math.sqrt(2 * Math.PI);
  return far < 2.5 ? 0.5 - density * middleSeries(far) : density === 0 ? 0 : density / tailFraction(far);
}

/** x + x³/3 + x⁵/(3·5) + … */
function middleSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + …))), from the inside out; 100 steps are enough from 2.5 on. */
function tailFraction(x: number): number {
  let fraction = x;
  for (let step = 100; step >= 1; step -= 1) fraction = x + step / fraction;
  return fraction;
}
