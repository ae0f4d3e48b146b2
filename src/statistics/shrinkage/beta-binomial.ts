import gammaln from '@stdlib/math-base-special-gammaln';
import digamma from '@stdlib/math-base-special-digamma';
import type { Tally } from '../comparison/tally.ts';
import { rootBetween } from '../root.ts';

/** A Beta distribution of the true shares of units; alpha/(alpha + beta) is their mean, alpha + beta how alike they are. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

export interface BetaBinomialFit extends Beta {
  /** The logarithm of the probability of the counts that were seen. */
  readonly logLikelihood: number;
  /**
   * The units are as good as alike: alpha + beta above 1000, true shares that differ by less than 1.6 points (one
   * standard deviation at one half). Without any difference the likelihood grows without end, and the fit stops at a
   * million.
   */
  readonly pooled: boolean;
}

const pooledFrom = 1000;
const least = Math.log(0.01);
const most = Math.log(1e6);

/**
 * Fits the spread of the true shares behind several counts by maximum likelihood (beta-binomial; Skellam 1948), to about
 * 1e-4. Units without trials tell nothing. Null with fewer than two units that do, and where none or all succeeded.
 */
export function fitBetaBinomial(units: readonly Tally[]): BetaBinomialFit | null {
  const tried = units.filter(({ trials }) => trials > 0);
  const successes = tried.reduce((sum, unit) => sum + unit.successes, 0);
  const failures = tried.reduce((sum, unit) => sum + unit.trials - unit.successes, 0);
  if (tried.length < 2 || successes === 0 || failures === 0) return null;
  const at = (logSize: number) => fitOfSize(tried, Math.exp(logSize));
  // The likelihood may have a hill at each end: look everywhere before climbing.
  const steps = 40;
  const width = (most - least) / steps;
  let best = 0;
  let highest = -Infinity;
  for (let step = 0; step <= steps; step += 1) {
    const { logLikelihood } = at(least + step * width);
    if (logLikelihood > highest) {
      highest = logLikelihood;
      best = step;
    }
  }
  const top = climb(
    (logSize) => at(logSize).logLikelihood,
    Math.max(least, least + (best - 1) * width),
    Math.min(most, least + (best + 1) * width),
  );
  const fit = at(top);
  return { ...fit, pooled: fit.alpha + fit.beta > pooledFrom };
}

/** The likeliest mean for a given alpha + beta; the likelihood has one hill in it. */
function fitOfSize(units: readonly Tally[], size: number): Omit<BetaBinomialFit, 'pooled'> {
  const slope = (mean: number) =>
    units.reduce((sum, { successes, trials }) => {
      const [alpha, beta] = [size * mean, size * (1 - mean)];
      const up = digamma(successes + alpha) - digamma(alpha);
      return sum + up - (digamma(trials - successes + beta) - digamma(beta));
    }, 0);
  const mean = rootBetween((at) => -slope(at), 1e-9, 1 - 1e-9);
  const fit = { alpha: size * mean, beta: size * (1 - mean) };
  return { ...fit, logLikelihood: units.reduce((sum, unit) => sum + logProbability(unit, fit), 0) };
}

/** Of so many successes among so many trials. */
export function logProbability({ successes, trials }: Tally, { alpha, beta }: Beta): number {
  const failures = trials - successes;
  return logChoose(trials, successes) + logBeta(successes + alpha, failures + beta) - logBeta(alpha, beta);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}

function logBeta(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}

/** The top of a hill between two places, by golden sections (Kiefer 1953). */
function climb(height: (at: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [leftHeight, rightHeight] = [height(left), height(right)];
  while (high - low > 1e-7) {
    if (leftHeight >= rightHeight) {
      [high, right, rightHeight] = [right, left, leftHeight];
      left = high - golden * (high - low);
      leftHeight = height(left);
    } else {
      [low, left, leftHeight] = [left, right, rightHeight];
      right = low + golden * (high - low);
      rightHeight = height(right);
    }
  }
  return (low + high) / 2;
}
