import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import type { Tally } from '../comparison/tally.ts';
import { logProbability } from './beta-binomial.ts';
import { chanceAtMost } from './poisson-binomial.ts';
import { posteriorMean, posteriorOf } from './posterior.ts';

/** How often the members of a team meet the same goal, from 0 to 1 all of it. */
export interface TeamHits {
  /** The shrunk hit rate of each member, in their order. */
  readonly means: readonly number[];
  /** The member with the highest of them, by place. */
  readonly top: number;
  /** The probability that more than half of the members have a true hit rate below one half. */
  readonly medianBelowHalf: number;
  /** The probability that the true hit rate of the top member is above one half. */
  readonly topAboveHalf: number;
  /** The share of the members whose shrunk hit rate is below one half. */
  readonly shareBelowHalf: number;
}

const meanSteps = 50;
const sizeSteps = 30;
const leastSize = Math.log(0.5);
const mostSize = Math.log(1000);

/**
 * Hits of weeks, member by member, as binomial with true rates from one Beta distribution that is itself unknown
 * (Gelman and others, Bayesian Data Analysis, chapter 5: density of alpha and beta ∝ (alpha + beta)^−5/2). Averaged over
 * what the weeks leave open of it, alpha + beta from ½ to 1000, so that three members with few weeks are not called
 * alike. Null without members.
 * @param members hits of judged weeks.
 */
export function teamHits(members: readonly Tally[]): TeamHits | null {
  if (members.length === 0) return null;
  const means = members.map(() => 0);
  const above = members.map(() => 0);
  let medianBelow = 0;
  for (const { alpha, beta, weight } of spreadsOf(members)) {
    const below = members.map((member) => {
      const posterior = posteriorOf(member, { alpha, beta });
      return betaCdf(0.5, posterior.alpha, posterior.beta);
    });
    medianBelow += weight * (1 - chanceAtMost(Math.floor(members.length / 2), below));
    for (const [at, member] of members.entries()) {
      means[at] = (means[at] ?? 0) + weight * posteriorMean(member, { alpha, beta });
      above[at] = (above[at] ?? 0) + weight * (1 - (below[at] ?? 0));
    }
  }
  const top = means.indexOf(Math.max(...means));
  return {
    means,
    top,
    medianBelowHalf: medianBelow,
    topAboveHalf: above[top] ?? 0,
    shareBelowHalf: means.filter((mean) => mean < 0.5).length / members.length,
  };
}

interface Spread {
  readonly alpha: number;
  readonly beta: number;
  /** Its probability after the weeks were seen; all add up to 1. */
  readonly weight: number;
}

function spreadsOf(members: readonly Tally[]): Spread[] {
  const spreads = Array.from({ length: meanSteps * sizeSteps }, (_, at) => {
    const mean = ((at % meanSteps) + 0.5) / meanSteps;
    const logSize = leastSize + ((mostSize - leastSize) * Math.floor(at / meanSteps)) / (sizeSteps - 1);
    const alpha = mean * Math.exp(logSize);
    const beta = (1 - mean) * Math.exp(logSize);
    // In the logarithm of the size the density is ∝ size^−½.
    const log = members.reduce((sum, member) => sum + logProbability(member, { alpha, beta }), -logSize / 2);
    return { alpha, beta, log };
  });
  const most = spreads.reduce((highest, { log }) => Math.max(highest, log), -Infinity);
  const all = spreads.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
  return spreads.map(({ alpha, beta, log }) => ({ alpha, beta, weight: Math.exp(log - most) / all }));
}
