/** What came of a number of trials: deals won of deals closed, calls missed of calls. */
export interface Tally {
  /** From 0 to `trials`. */
  readonly successes: number;
  readonly trials: number;
}

/** The share that succeeded, from 0 to 1; NaN without trials. */
export function shareOf({ successes, trials }: Tally): number {
  return successes / trials;
}
