import { type DatedGoal, goalAt, type GoalOverride } from '#features/scorecard/model/goal.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, isClosed, lastClosedPeriod, nextPeriod } from '#lib/calendar/period.ts';
import type { MetricSeries } from './records.ts';

/** What is known of one period; an amount of null is a note alone, or a number that was taken away. */
export interface PeriodValue {
  readonly period: Day;
  readonly amount: number | null;
  readonly note: string | null;
}

/** The closed periods from the first value on, without a hole. @param values in any order, one for each period. */
export function closedSeries(
  values: readonly PeriodValue[],
  { cadence, asOf, calendar }: { readonly cadence: Cadence; readonly asOf: Day; readonly calendar: Calendar },
): Pick<MetricSeries, 'periods' | 'amounts' | 'notes'> {
  const closed = values.filter(({ period }) => isClosed(period, cadence, asOf));
  const byPeriod = new Map(closed.map((value) => [value.period, value]));
  const periods: Day[] = [];
  const last = lastClosedPeriod(asOf, cadence, calendar);
  const [first] = [...byPeriod.keys()].toSorted();
  for (let period = first; period !== undefined && period <= last; period = nextPeriod(period, cadence))
    periods.push(period);
  return {
    periods,
    amounts: periods.map((period) => byPeriod.get(period)?.amount ?? null),
    notes: periods.map((period) => byPeriod.get(period)?.note ?? null),
  };
}

/**
 * Goals as a series holds them, oldest first: one period with a goal of its own is told as a goal that holds from it on,
 * and the one before again from the next.
 */
export function goalHistory(
  standing: readonly DatedGoal[],
  overrides: readonly GoalOverride[],
  cadence: Cadence,
): readonly DatedGoal[] {
  const once = overrides.flatMap(({ period, ...goal }): DatedGoal[] => {
    const next = nextPeriod(period, cadence);
    const after = goalAt(standing, next) ?? { operator: null, threshold: null };
    return [
      { ...goal, from: period },
      { ...after, from: next },
    ];
  });
  const byDay = new Map([...standing, ...once].map((goal) => [goal.from, goal]));
  return [...byDay.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
