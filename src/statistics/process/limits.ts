import { median } from '#statistics/median.ts';
import { mean } from '#statistics/moment.ts';
import { movingRanges } from './moving-range.ts';

/** What a process does while nothing changes, in the unit of its values. */
export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

export type RangeKind = 'mean' | 'median';

export interface NaturalLimits extends Limits {
  /** A third of the way from the centre to a limit: the standard deviation as the moving ranges tell it. */
  readonly sigma: number;
  /** The mean or the median moving range. */
  readonly range: number;
  /** A step from one period to the next above this is a signal. */
  readonly rangeLimit: number;
}

/**
 * Wheeler, Understanding Variation (1993) and later texts. Exact: 3/d₂ = 2.65868 with d₂ = 2/√π, D₄ = 3.26653; for the
 * median 3.14507 and 3.86413. The global standard deviation is never used: a shift makes it larger and hides in it.
 */
export const rangeScales = {
  mean: { limits: 2.66, range: 3.268 },
  median: { limits: 3.145, range: 3.865 },
} as const;

/** With fewer there are no limits (Wheeler 1993, p. 137: five or six values are enough for useful ones). */
export const leastValues = 6;

/**
 * The natural limits of individual values (XmR chart): centre ± 2.66 · mean moving range, or ± 3.145 · the median one,
 * which a single spike does not move. Null for fewer than six values or fewer than five pairs of neighbours.
 * @param values one a period, oldest first; null is a period without a value.
 * @param by which moving range; and which centre, the mean unless said otherwise.
 */
export function naturalLimits(
  values: readonly (number | null)[],
  by: { readonly range?: RangeKind | undefined; readonly centre?: RangeKind | undefined } = {},
): NaturalLimits | null {
  const known = values.filter((value) => value !== null);
  const ranges = movingRanges(values);
  if (known.length < leastValues || ranges.length < leastValues - 1) return null;
  const kind = by.range ?? 'mean';
  const centre = by.centre === 'median' ? median(known) : mean(known);
  const range = kind === 'median' ? median(ranges) : mean(ranges);
  const scale = rangeScales[kind];
  const half = scale.limits * range;
  return {
    centre,
    lower: centre - half,
    upper: centre + half,
    sigma: half / 3,
    range,
    rangeLimit: scale.range * range,
  };
}
