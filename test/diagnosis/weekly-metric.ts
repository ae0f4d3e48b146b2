import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { day } from '#lib/calendar/day.ts';
import { trailingPeriods } from '#lib/calendar/period.ts';

/** The last week that is closed on 20 November 2026, where weeks start on Monday. */
const lastClosed = day('2026-11-09');

/** A weekly number of the company whose last value is that of 9 to 15 November 2026, and the company facts beside it. */
export function weekly(
  title: string,
  amounts: readonly (number | null)[],
  said: Partial<MetricSeries> = {},
): MetricSeries {
  return {
    title,
    level: 'company',
    department: null,
    person: null,
    owner: 'Ana',
    kind: 'lagging',
    unit: 'number',
    cadence: 'weekly',
    goal: null,
    goals: [],
    drives: [],
    clientView: null,
    controllable: null,
    periods: trailingPeriods(amounts.length, lastClosed, 'weekly'),
    amounts,
    notes: amounts.map(() => null),
    ...said,
  };
}

/** Around 24 with moving ranges of 2 and 4: mean 24, never more than two in a row on one side. */
export const usual = (weeks: number): number[] =>
  Array.from({ length: weeks }, (_, at) => [23, 25, 22, 26][at % 4] ?? 0);
