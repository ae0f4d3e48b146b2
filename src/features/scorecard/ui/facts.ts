import { earliestDay } from '#lib/calendar/earliest-day.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { calculatedAt, isSignal } from './standing.ts';

/** The entry of the goal's history that holds in that period; null for one that has held ever since, or none. */
export function goalFrom(row: Row, period: string): Row['goals'][number] | null {
  if (row.overrides.some((override) => override.period === period)) return null;
  const entry = row.goals.filter(({ from }) => from <= period).toSorted((a, b) => b.from.localeCompare(a.from))[0];
  return entry && entry.from > earliestDay ? entry : null;
}

/** The natural limits that hold in that period, in the metric's unit; null where there are none. */
export function limitsAt({ process }: Row, period: string) {
  const stretch = process.limits.find(({ from, to }) => from <= period && (to === null || period <= to));
  if (!stretch || stretch.centre === null || stretch.lower === null || stretch.upper === null) return null;
  return { ...stretch, centre: stretch.centre, lower: stretch.lower, upper: stretch.upper };
}

/** Why a formula has no number in that period, as a sentence; null where it has one. */
export function lackWords(row: Row, period: string, titleOf: (metricId: MetricId) => string): string | null {
  const calculated = calculatedAt(row, period);
  if (!calculated || calculated.amount !== null) return null;
  switch (calculated.lacks) {
    case 'inputs': {
      const titles = calculated.missing.map((metricId) => titleOf(metricId));
      return `not calculated: ${titles.join(', ')} ${titles.length === 1 ? 'has' : 'have'} no value for it`;
    }
    case 'division-by-zero':
      return 'not calculated: it would be divided by zero';
    case 'too-large':
      return 'not calculated: the result is too large to keep';
  }
}

/** The rule that fired in that period; null where it looks like any other. */
export const signalAt = (row: Row, period: string) =>
  isSignal(row, period) ? (row.process.signals.find((signal) => signal.period === period) ?? null) : null;
