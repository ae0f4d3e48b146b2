/**
 * The chances of all sums of a subset of `weights` (whole numbers from 0 up), each subset as likely as any other; the place
 * is the sum. With `size` only subsets of that many.
 */
export function subsetSums(weights: readonly number[], size?: number): Float64Array {
  const most = weights.reduce((sum, weight) => sum + weight, 0);
  // One row for each number taken, when that matters.
  const rows = Array.from({ length: size === undefined ? 1 : size + 1 }, () => new Float64Array(most + 1));
  rows[0]?.fill(1, 0, 1);
  for (const [seen, weight] of weights.entries()) {
    // The share of subsets that hold this one: half of all, or as in drawing without return.
    for (let taken = size === undefined ? 0 : Math.min(size, seen + 1); taken >= 0; taken -= 1) {
      const row = rows[taken];
      const from = size === undefined ? row : rows[taken - 1];
      if (!row) continue;
      for (let sum = most; sum >= 0; sum -= 1) {
        row[sum] = (row[sum] ?? 0) + (sum >= weight && from ? (from[sum - weight] ?? 0) : 0);
      }
    }
  }
  const counts = rows.at(-1) ?? new Float64Array();
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}

export interface Tails {
  /** The chance of a value at most as high as the one found. */
  readonly less: number;
  /** The chance of one at least as high. */
  readonly greater: number;
  /** Twice the smaller, at most 1. */
  readonly twoSided: number;
}

export function tailsOf(chances: Float64Array, found: number): Tails {
  const chanceOf = (from: number, to: number) =>
    Math.min(
      1,
      chances.subarray(from, to).reduce((sum, chance) => sum + chance, 0),
    );
  return tails(chanceOf(0, found + 1), chanceOf(found, chances.length));
}

export function tails(less: number, greater: number): Tails {
  return { less, greater, twoSided: Math.min(1, 2 * Math.min(less, greater)) };
}

/** The smallest place up to and with which the share `p` of the chances lies, as R's quantiles. */
export function placeOf(chances: Float64Array, p: number): number {
  let below = 0;
  // A hair of rounding must not move the answer by a place.
  return chances.findIndex((chance) => {
    below += chance;
    return below >= p * (1 - 1e-12);
  });
}
