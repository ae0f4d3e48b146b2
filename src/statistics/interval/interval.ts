/** From `low` to `high`, both ends included, in the unit of what it bounds. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The part of an interval that can be: within the bounds of its quantity. */
export function within(low: number, high: number, { low: least, high: most }: Interval): Interval {
  return { low: Math.max(low, least), high: Math.min(high, most) };
}
