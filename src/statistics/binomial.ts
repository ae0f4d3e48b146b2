/**
 * The fewest successes k of `trials` with P(X ≤ k) ≥ `p` (as R's qbinom). The sum runs over exact terms, kept as
 * logarithms, so that thousands of trials do not underflow.
 * @param chance of one success, above 0 and below 1.
 */
export function binomialQuantile(p: number, trials: number, chance: number): number {
  const odds = Math.log(chance / (1 - chance));
  let logTerm = trials * Math.log(1 - chance);
  let below = 0;
  for (let successes = 0; successes < trials; successes += 1) {
    below += Math.exp(logTerm);
    // A hair of rounding must not move the answer by a whole success.
    if (below >= p * (1 - 1e-12)) return successes;
    logTerm += odds + Math.log((trials - successes) / (successes + 1));
  }
  return trials;
}
