import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Tally } from '../comparison/tally.ts';
import type { Interval } from '../interval/interval.ts';
import type { Beta } from './beta-binomial.ts';
import { chancesAtMostOthers } from './poisson-binomial.ts';

/** What is known of the true share of a unit, from its own trials and from how alike all units are. */
export function posteriorOf({ successes, trials }: Tally, { alpha, beta }: Beta): Beta {
  return { alpha: alpha + successes, beta: beta + trials - successes };
}

/** The shrunk share, (successes + alpha)/(trials + alpha + beta); that of all units for one without trials. */
export function posteriorMean(unit: Tally, spread: Beta): number {
  const { alpha, beta } = posteriorOf(unit, spread);
  return alpha / (alpha + beta);
}

/** Holds the true share of the unit with probability `level`. */
export function posteriorInterval(unit: Tally, spread: Beta, level = 0.95): Interval {
  const { alpha, beta } = posteriorOf(unit, spread);
  return {
    low: betaQuantile((1 - level) / 2, alpha, beta),
    high: betaQuantile((1 + level) / 2, alpha, beta),
  };
}

const steps = 40;
const tail = 1e-4;

/**
 * For each unit the probability, from 0 to 1, that its true share is in the bottom third: among the lowest k/3, rounded
 * and at least one. Without any knowledge it is that share of the units for all of them. By summing over the
 * distributions, not by chance; good to about 0.002. 1 for a single unit, nothing for none.
 */
export function chancesInBottomThird(units: readonly Tally[], spread: Beta): number[] {
  const third = Math.max(1, Math.round(units.length / 3));
  const posteriors = units.map((unit) => posteriorOf(unit, spread));
  const places = posteriors.flatMap(({ alpha, beta }) =>
    Array.from({ length: steps + 1 }, (_, step) =>
      betaQuantile(Math.min(1 - tail, Math.max(tail, step / steps)), alpha, beta),
    ),
  );
  const sums = units.map(() => 0);
  let [reached, inThird] = [units.map(() => 0), units.map(() => 1)];
  for (const place of [0, ...places.sort((one, other) => one - other), 1]) {
    const below = posteriors.map(({ alpha, beta }) => betaCdf(place, alpha, beta));
    // A unit that stands here is in the third if fewer than so many of the others lie below.
    const standing = chancesAtMostOthers(third - 1, below);
    for (const [unit, chance] of below.entries()) {
      const part = chance - (reached[unit] ?? 0);
      sums[unit] = (sums[unit] ?? 0) + (part * ((inThird[unit] ?? 0) + (standing[unit] ?? 0))) / 2;
    }
    [reached, inThird] = [below, standing];
  }
  return sums;
}
