/**
 * Where `rising` crosses 0 between two places, to the last bit, by halving. It must be at most 0 at `low` and at least 0
 * at `high`; otherwise the answer is one of the two ends.
 */
export function rootBetween(rising: (at: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (rising(middle) < 0) below = middle;
    else above = middle;
  }
}
