import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import type { Tally } from './comparison/tally.ts';
import { chanceShareBelow } from './interval/jeffreys.ts';

export interface Completion {
  /** The chance of so few or fewer, if the true share is the norm. */
  readonly atMost: number;
  /** The probability that the true share is below the norm, if nothing was known before. */
  readonly belowNorm: number;
}

/**
 * How what was done compares with a norm that it should reach: to-dos with 90 %, priorities with 80 %. Exact binomial, and
 * Jeffreys. Without anything to do, `atMost` is 1 and `belowNorm` says nothing but the norm.
 * @param norm a share above 0 and below 1.
 */
export function completionAgainst({ successes, trials }: Tally, norm: number): Completion {
  return {
    atMost: trials === 0 ? 1 : binomialCdf(successes, trials, norm),
    belowNorm: chanceShareBelow(norm, successes, trials),
  };
}
