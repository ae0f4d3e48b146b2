import type { Charted } from './charted.ts';
import { type Limits, naturalLimits, type RangeKind } from './limits.ts';
import { standingOf } from './standing.ts';

export interface Individuals {
  /** On logs a process that varies by shares is even; its limits are shown back on the scale of the values. */
  readonly logs?: boolean;
  /** From the period before, where neighbours are so alike that limits around the values are too narrow. */
  readonly differences?: boolean;
  readonly range?: RangeKind | undefined;
  /** What a value cannot go below or above. */
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
}

/**
 * The chart of individual values (XmR), of their logs or of their differences. Null while the baseline is too short.
 * On differences each period is judged by the value before it: its centre is that value + the mean difference.
 * Values rounded so coarsely that sigma is below the rounding step get limits half a step wider, and one within half a
 * step of the centre is on it: the moving ranges of a process that mostly stands still tell too little (Wheeler's
 * "chunky data").
 * @param values since the start or a declared change. On logs, a value that is not above zero lies below every limit.
 * @param baseline how many of the periods the limits are computed from.
 */
export function chartIndividuals(
  values: readonly (number | null)[],
  baseline: number,
  { logs = false, differences = false, range, floor = -Infinity, ceiling = Infinity }: Individuals,
): Charted | null {
  const scaled = logs ? values.map((value) => (value === null ? null : logOf(value))) : values;
  const series = differences ? differencesOf(scaled) : scaled;
  const natural = naturalLimits(series.slice(0, baseline), { range, centre: range });
  if (natural === null) return null;
  const step = logs || differences ? 0 : stepOf(series.slice(0, baseline));
  const isCoarse = natural.sigma < step;
  const half = 3 * natural.sigma + (isCoarse ? step / 2 : 0);
  const { centre } = natural;

  const back = (value: number) => Math.min(Math.max(logs ? Math.exp(value) : value, floor), ceiling);
  const around = (middle: number): Limits => ({
    centre: back(middle),
    lower: back(middle - half),
    upper: back(middle + half),
  });
  const fixed = around(centre);
  return {
    limits: scaled.map((_, at) => {
      if (!differences) return fixed;
      const before = scaled[at - 1] ?? null;
      return before === null || before === -Infinity ? null : around(before + centre);
    }),
    standings: series.map((value) => {
      if (value === null) return null;
      return isCoarse && Math.abs(value - centre) < step / 2 ? 0 : standingOf(value, centre, half / 3);
    }),
    smallestVisibleChange: logs ? Math.exp(centre) * Math.expm1(half) : 3 * natural.sigma,
    steps: logs || differences ? null : { usual: natural.range, limit: natural.rangeLimit },
    gaps: null,
    counts: null,
  };
}

const logOf = (value: number) => (value > 0 ? Math.log(value) : -Infinity);

/** Null where one of the two is missing, or the logarithm of nothing. */
function differencesOf(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, at) => {
    const difference = (value ?? Number.NaN) - (values[at - 1] ?? Number.NaN);
    return Number.isFinite(difference) ? difference : null;
  });
}

/** The step that the values are rounded to, as far as they show it: the smallest distance between two of them. */
function stepOf(values: readonly (number | null)[]): number {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other);
  const steps = sorted.map((value, at) => value - (sorted[at - 1] ?? value)).filter((step) => step > 0);
  return steps.length === 0 ? 0 : Math.min(...steps);
}
