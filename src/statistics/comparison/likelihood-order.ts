/** How surprising one of several outcomes is. */
export interface Surprise {
  /** The chance of an outcome at most as likely: the two-sided exact test. */
  readonly chance: number;
  /** The same with only half of the chance of those that are exactly as likely (Lancaster 1961): right on average. */
  readonly midP: number;
}

/** Outcomes whose likelihoods differ by less are equally likely; rounding must not tell them apart (as in R). */
export const tieTolerance = Math.log1p(1e-7);

/**
 * The chance of all outcomes that are no likelier than the one that was seen.
 * @param logWeights the logarithm of the likelihood of every outcome, up to a constant.
 * @param seen the place of the one that was seen.
 */
export function surpriseOf(logWeights: readonly number[], seen: number): Surprise {
  const limit = logWeights[seen] ?? Number.NaN;
  const most = logWeights.reduce((one, other) => Math.max(one, other), -Infinity);
  let all = 0;
  let rarer = 0;
  let equal = 0;
  for (const logWeight of logWeights) {
    const weight = Math.exp(logWeight - most);
    all += weight;
    if (logWeight < limit - tieTolerance) rarer += weight;
    else if (logWeight <= limit + tieTolerance) equal += weight;
  }
  return { chance: (rarer + equal) / all, midP: (rarer + equal / 2) / all };
}

/**
 * The logarithms of a sequence of likelihoods that is known by the ratio of neighbours, the first being 0. Unlike
 * differences of log-gammas they keep their last digits for tens of thousands (hypergeometric and binomial terms).
 * @param ratio of the likelihood at `step` + 1 to that at `step`, above 0.
 */
export function logWeightsOf(steps: number, ratio: (step: number) => number): number[] {
  const logs = [0];
  let log = 0;
  for (let step = 0; step < steps; step += 1) {
    log += Math.log(ratio(step));
    logs.push(log);
  }
  return logs;
}
