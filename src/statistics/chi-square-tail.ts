import { normalBelow } from './normal.ts';

/**
 * The chance that a chi-square quantity reaches `statistic`, to about 12 digits in the far tail too. It is a finite sum
 * for whole degrees of freedom (Abramowitz and Stegun 26.4.4 and 26.4.5); its terms are kept as logarithms.
 * @param degrees of freedom, a whole number; with none the quantity is 0.
 */
export function chiSquareAbove(statistic: number, degrees: number): number {
  if (statistic <= 0) return 1;
  if (degrees === 0) return 0;
  const half = statistic / 2;
  const odd = degrees % 2 === 1;
  let sum = odd ? 2 * normalBelow(-Math.sqrt(statistic)) : 0;
  // Γ(½) is √π.
  let logTerm = odd ? Math.log(half / Math.PI) / 2 - half + Math.log(2) : -half;
  for (let next = odd ? 1.5 : 1; next <= degrees / 2; next += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(half / next);
  }
  return Math.min(1, sum);
}
