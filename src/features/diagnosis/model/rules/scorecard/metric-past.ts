import { type Goal, goalAt, meets } from '#features/scorecard/model/goal.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isClosed, periodOf } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import { type ProcessReading, readProcess, type Segment } from '#statistics/process/read-process.ts';
import type { Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries, Records } from '../../records.ts';

/** A metric's closed periods up to the last one with a value, each beside the goal it had. */
export interface MetricPast {
  readonly metric: MetricSeries;
  readonly subject: Subject;
  readonly periods: readonly Day[];
  readonly values: readonly (number | null)[];
  /** How many of the values are known. */
  readonly known: number;
  readonly goals: readonly (Goal | null)[];
  /** Whether the goal was met; null where there is no value or no goal. */
  readonly hits: readonly (boolean | null)[];
}

/** Sentences of a diagnosis are the same on every machine. */
export const readingOf = ({ company }: Ground): Reading => ({ locale: 'en-US', currency: company.currency });

/** Several people may have a metric of the same title. */
export const subjectOf = ({ title, person }: MetricSeries): Subject => ({
  kind: 'metric',
  name: person === null ? title : `${title}, ${person}`,
});

/** @param upTo also the closed periods after the last value, up to this one. */
export function pastOf(metric: MetricSeries, { asOf }: Ground, upTo: Day | null = null): MetricPast {
  const closed = metric.periods.filter((period) => isClosed(period, metric.cadence, asOf)).length;
  const begun = metric.amounts.slice(0, closed).findLastIndex((amount) => amount !== null) + 1;
  const last =
    metric.periods.slice(0, closed).findLastIndex((period, at) => at < begun || (upTo !== null && period <= upTo)) + 1;
  const periods = metric.periods.slice(0, last);
  const values = periods.map((_, at) => metric.amounts[at] ?? null);
  const goals = periods.map((period) => goalIn(metric, period));
  const hits = values.map((value, at) => {
    const goal = goals[at] ?? null;
    return value === null || goal === null ? null : meets(goal, value);
  });
  return {
    metric,
    subject: subjectOf(metric),
    periods,
    values,
    known: values.filter((value) => value !== null).length,
    goals,
    hits,
  };
}

/** Where nobody kept a history, today's goal is taken as the one that always was. */
function goalIn({ goal, goals }: MetricSeries, period: Day): Goal | null {
  return goals.length === 0 ? goal : goalAt(goals, period);
}

export interface Process extends ProcessReading {
  readonly present: Segment;
}

/** What the process says, with new limits at each change that was declared; null without a value. */
export function processOf(
  { metric, periods, values }: MetricPast,
  { changes }: Records,
  { company }: Ground,
): Process | null {
  const { title, unit, cadence, department } = metric;
  const names = [title, department].flatMap((name) => (name === null ? [] : [name.toLowerCase()]));
  const known = values.filter((value) => value !== null);
  const read = readProcess({
    unit,
    values,
    changes: changes
      .filter(({ subject }) => subject === null || names.includes(subject.toLowerCase()))
      .map(({ date }) => periods.indexOf(periodOf(date, cadence, company.calendar))),
    floor: known.every((value) => value >= 0) ? 0 : undefined,
    ceiling: unit === 'percent' && known.every((value) => value <= 100) ? 100 : undefined,
  });
  const present = read.segments.at(-1);
  return present === undefined || known.length === 0 ? null : { ...read, present };
}
