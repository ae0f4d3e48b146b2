import type { Day } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import type { Calculated, Row } from '../contract/scorecard.ts';
import type { Value } from '../contract/value.ts';
import { type DatedGoal, type Goal, goalAt, type GoalOverride } from '../model/goal.ts';
import { judge, type Judgement } from '../model/status.ts';

/** What was recorded for that period: a number, a note, or that a number was taken away. */
export const valueAt = (row: Row, period: string): Value | undefined =>
  row.values.find((value) => value.period === period);

/** Of a formula: its number, or why there is none. */
export const calculatedAt = (row: Row, period: string): Calculated | undefined =>
  row.calculated?.find((one) => one.period === period);

export const isCalculated = ({ calculated }: Row): boolean => calculated !== null;

export const amountAt = (row: Row, period: string): number | null =>
  (isCalculated(row) ? calculatedAt(row, period) : valueAt(row, period))?.amount ?? null;

/** The goal of that period: its own before the standing one. */
export const goalOf = (row: Row, period: string): (Goal & { readonly from: Day }) | null =>
  goalAt(row.goals as DatedGoal[], period as Day, row.overrides as readonly object[] as GoalOverride[]);

export const isSignal = ({ process }: Row, period: string): boolean =>
  process.signals.some((signal) => signal.period === period);

/**
 * How a row stands in a closed period. A formula without a number is not judged: what is missing is missing in the
 * metrics that it names.
 */
export function standingOf(row: Row, period: string): Judgement {
  const standing = judge(amountAt(row, period), goalOf(row, period), true);
  return standing.status === 'missing' && isCalculated(row) ? { status: 'not-judged' } : standing;
}

/** The newest period that is over; null where all of those shown still run. */
export const newestClosedOf = (periods: readonly string[], row: Pick<Row, 'cadence'>, today: Day): string | null =>
  periods.findLast((period) => isClosed(period as Day, row.cadence, today)) ?? null;
