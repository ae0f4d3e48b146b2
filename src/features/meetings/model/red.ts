import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { type Goal, goalAt } from '#features/scorecard/model/goal.ts';
import { judge, type Status } from '#features/scorecard/model/status.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type Calendar, lastClosedPeriod } from '#lib/calendar/period.ts';

/** A metric that is off goal in the last closed period, or has no number for it. */
export interface Red {
  readonly status: 'off' | 'missing';
  /** The last closed one. */
  readonly period: Day;
  /** In the unit of the metric; null where it is missing. */
  readonly amount: number | null;
  readonly goal: Goal | null;
  /** How many closed periods in a row it is so, this one included. */
  readonly periods: number;
}

const bare = ({ operator, threshold, upper }: Goal): Goal => ({ operator, threshold, upper: upper ?? null });

/** @returns null of one that is on goal, or is not judged; of a formula without a number too: its inputs are missing. */
export function redOf(
  { cadence, goals, periods, amounts }: MetricSeries,
  { asOf, calendar, calculated }: { readonly asOf: Day; readonly calendar: Calendar; readonly calculated: boolean },
): Red | null {
  const statusOf = (at: number): Status => {
    const period = periods[at];
    return period === undefined ? 'missing' : judge(amounts[at] ?? null, goalAt(goals, period), true).status;
  };
  const period = lastClosedPeriod(asOf, cadence, calendar);
  const last = periods.indexOf(period);
  const status = statusOf(last);
  if (status !== 'off' && status !== 'missing') return null;
  if (status === 'missing' && calculated) return null;
  let first = last;
  while (first > 0 && statusOf(first - 1) === status) first -= 1;
  const goal = goalAt(goals, period);
  return {
    status,
    period,
    amount: amounts[last] ?? null,
    goal: goal && bare(goal),
    periods: last - first + 1,
  };
}
