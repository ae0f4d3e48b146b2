import { lagOneAutocorrelation } from './autocorrelation.ts';
import { mean } from './moment.ts';
import { movingRanges } from './process/moving-range.ts';

/**
 * What speaks against a number that can be moved from week to week. That its owner knows of nothing to do within a week
 * is a fourth piece of evidence; two together make it likely.
 */
export interface WeeklyEvidence {
  /** At least half of the steps are zero, or the mean step is below what the values are rounded to. */
  readonly barelyMoves: boolean;
  /** Within each of at least three months all weeks are equal, or all rise, or all fall: a monthly or running figure. */
  readonly followsMonths: boolean;
  /** A week is nearly the one before: r₁ above 0.8. */
  readonly hardlyForgets: boolean;
}

const leastWeeks = 13;
const leastMonths = 3;

/**
 * Whether a weekly number looks like one that no action within a week moves. Null below 13 known weeks.
 * @param values one a week, oldest first; null is a week without a value.
 * @param months the month of each week, in any form that tells months apart.
 * @param step what the values are rounded to, in their unit.
 */
export function weeklyEvidence(
  values: readonly (number | null)[],
  months: readonly (string | number)[],
  step: number,
): WeeklyEvidence | null {
  if (values.filter((value) => value !== null).length < leastWeeks) return null;
  const ranges = movingRanges(values);
  const still = ranges.filter((range) => range === 0).length;
  return {
    barelyMoves: ranges.length > 0 && (still * 2 >= ranges.length || mean(ranges) < step),
    followsMonths: followsMonths(values, months),
    hardlyForgets: (lagOneAutocorrelation(values) ?? 0) > 0.8,
  };
}

/** Months with fewer than three known weeks tell nothing. All of the others must go the same way. */
function followsMonths(values: readonly (number | null)[], months: readonly (string | number)[]): boolean {
  const byMonth = new Map<string | number, number[]>();
  for (const [at, value] of values.entries()) {
    const month = months[at];
    if (value === null || month === undefined) continue;
    const weeks = byMonth.get(month) ?? [];
    byMonth.set(month, [...weeks, value]);
  }
  const told = [...byMonth.values()].filter((weeks) => weeks.length >= 3);
  const all = (isSo: (step: number) => boolean) =>
    told.every((weeks) => weeks.every((value, at) => at === 0 || isSo(value - (weeks[at - 1] ?? 0))));
  return (
    told.length >= leastMonths && (all((step) => step === 0) || all((step) => step > 0) || all((step) => step < 0))
  );
}
