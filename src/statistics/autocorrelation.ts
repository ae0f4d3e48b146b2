import { mean } from './moment.ts';

/**
 * How alike neighbouring periods are: the lag-1 autocorrelation r₁ = Σ(xᵢ − x̄)(xᵢ₊₁ − x̄) / Σ(xᵢ − x̄)², from −1 to 1
 * (Box and Jenkins 1970). A missing period makes no pair with its neighbours, and the sum is scaled up for it. Null for
 * fewer than three values, without a pair of neighbours, and where all values are equal.
 */
export function lagOneAutocorrelation(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const centre = mean(known);
  let products = 0;
  let pairs = 0;
  for (let at = 1; at < values.length; at += 1) {
    const before = values[at - 1] ?? null;
    const value = values[at] ?? null;
    if (before === null || value === null) continue;
    products += (before - centre) * (value - centre);
    pairs += 1;
  }
  let squares = 0;
  for (const value of known) squares += (value - centre) ** 2;
  return known.length < 3 || pairs === 0 || squares === 0 ? null : ((known.length - 1) / pairs) * (products / squares);
}

/**
 * Whether r₁ of `n` values lies farther from 0 than chance makes it: two standard errors of unrelated periods, 2/√n
 * (Bartlett 1946), after adding the (1 + 4r₁)/n by which that of a short series is too low (Kendall 1954).
 */
export function isRelated(autocorrelation: number, n: number): boolean {
  return Math.abs(autocorrelation + (1 + 4 * autocorrelation) / n) > 2 / Math.sqrt(n);
}
