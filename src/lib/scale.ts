/** Straight-line scales for charts. Pure. */

/** Maps `from` (two values, may run backwards) onto `to` (two pixels). A width of nothing maps to the middle. */
export function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const span = from[1] - from[0];
  if (span === 0) return () => (to[0] + to[1]) / 2;
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0]);
}

/** The least and the greatest of the finite values; [0, 1] of none. */
export function extent(values: readonly (number | null | undefined)[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 1] : [low, high];
}

/** Round numbers from the one at or below `low` to the one at or above `high`, in steps of 1, 2 or 5 by tens. */
export function ticks(low: number, high: number, wanted = 5): readonly number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / wanted;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * ten >= rough) ?? 10) * ten;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(digits)));
}
