import { type NaturalLimits, naturalLimits } from './limits.ts';
import { standingOf } from './standing.ts';

export type SeasonReading =
  | { readonly verdict: 'cannot-separate' /** Full cycles so far. */; readonly cycles: number }
  | {
      readonly verdict: 'compared';
      /** The last period less the one a cycle before, in the unit of the values. */
      readonly difference: number;
      /** The limits of such differences, from all that came before. */
      readonly limits: NaturalLimits;
      readonly isChange: boolean;
    };

/**
 * Compares the last period with the same season a cycle before. With fewer than two full cycles a season cannot be told
 * from a change; nor can it where the values needed are missing.
 * @param values one a period, oldest first; null is a period without a value.
 * @param cycle how many periods make one, such as 52 weeks or 12 months.
 */
export function compareWithSeason(values: readonly (number | null)[], cycle: number): SeasonReading {
  const cycles = Math.floor(values.length / cycle);
  const differences = values.slice(cycle).map((value, at) => {
    const before = values[at] ?? null;
    return value === null || before === null ? null : value - before;
  });
  const difference = differences.pop() ?? null;
  const limits = naturalLimits(differences);
  if (cycles < 2 || difference === null || limits === null) return { verdict: 'cannot-separate', cycles };
  const isChange = Math.abs(standingOf(difference, limits.centre, limits.sigma)) > 3;
  return { verdict: 'compared', difference, limits, isChange };
}
