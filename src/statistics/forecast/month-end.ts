import lnGamma from '@stdlib/math-base-special-gammaln';

export interface MonthSoFar {
  /** What this client's earlier periods came to, in hours or another amount, this month's among them. */
  readonly amount: number;
  /** How many weeks that took. */
  readonly weeks: number;
  /** Of it, what this month has used. */
  readonly used: number;
  /** How many weeks of the month are left. */
  readonly left: number;
  /**
   * The variance of a week's amount over its mean: 1 for counts that come singly, which is what it is unless told; more for
   * hours, which come in lumps.
   */
  readonly dispersion?: number;
}

/** In the unit of the amount. */
export interface MonthEnd {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The chance to end above an amount. */
  readonly above: (budget: number) => number;
}

/** More lumps still to come in a month are a mistake in the unit, and would take long to count. */
const mostExpected = 100_000;

/**
 * Where a month ends at the client's own rate, which is known only from its weeks: the rate is Gamma(amount + 1/2, weeks), so
 * what is still to come is negative binomial (Gelman et al., Bayesian Data Analysis, 2.6), counted in lumps of the dispersion.
 * Exact, without chance. Null without weeks, for amounts that are below 0 or no numbers, and for more than 100,000 lumps
 * to come.
 */
export function projectMonthEnd({ amount, weeks, used, left, dispersion = 1 }: MonthSoFar): MonthEnd | null {
  const usable = weeks > 0 && left >= 0 && amount >= 0 && used >= 0 && dispersion > 0;
  const shape = amount / dispersion + 0.5;
  const expected = (shape * left) / weeks;
  if (!usable || !(expected <= mostExpected)) return null;
  const cumulative = cumulativeChances(shape, left / weeks);
  const lumpsBy = (share: number) => cumulative.findIndex((chance) => chance >= share);
  const at = (share: number) => used + dispersion * lumpsBy(share);
  return {
    mean: used + dispersion * expected,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    above(budget) {
      if (budget < used) return 1;
      const lumps = Math.floor((budget - used) / dispersion + 1e-9);
      return Math.max(0, 1 - (cumulative[Math.min(lumps, cumulative.length - 1)] ?? 0));
    },
  };
}

/** P(X ≤ k) of the negative binomial with this shape and odds, from 0 until nothing is left. */
function cumulativeChances(shape: number, odds: number): number[] {
  const chances: number[] = [];
  const [logStay, logGo] = [-Math.log1p(odds), Math.log(odds) - Math.log1p(odds)];
  let sum = 0;
  let chance = 1;
  // Rounding may keep the sum a hair below 1 for ever; past the mean the chances only fall.
  for (let k = 0; sum < 1 - 1e-12 && (k < shape * odds || chance > 1e-18); k += 1) {
    const ways = lnGamma(shape + k) - lnGamma(shape) - lnGamma(k + 1);
    chance = Math.exp(ways + shape * logStay + (k === 0 ? 0 : k * logGo));
    sum += chance;
    chances.push(sum);
  }
  return chances;
}
