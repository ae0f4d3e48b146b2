export interface Ranks {
  /** From 1; equal values share the middle of their places. */
  readonly ranks: readonly number[];
  /** The size of every group of equal values, those of one value left out. */
  readonly ties: readonly number[];
}

/** Midranks. A value that is not a number ranks last, as Float64Array sorts it. */
export function ranksOf(values: readonly number[]): Ranks {
  const sorted = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  const ties: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1] === value) to += 1;
    rankOf.set(value, (from + to) / 2 + 1);
    if (to > from) ties.push(to - from + 1);
    from = to + 1;
  }
  return { ranks: values.map((value) => rankOf.get(value) ?? Number.NaN), ties };
}
