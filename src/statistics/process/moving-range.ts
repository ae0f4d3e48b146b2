/**
 * The steps |xᵢ − xᵢ₋₁| from one period to the next, in the unit of the values. A missing period (null) is no zero, and
 * no step leads across it.
 */
export function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  let before: number | null = null;
  for (const value of values) {
    if (before !== null && value !== null) ranges.push(Math.abs(value - before));
    before = value;
  }
  return ranges;
}
