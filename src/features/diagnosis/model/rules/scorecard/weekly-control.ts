import { stepOf } from '#features/scorecard/model/process.ts';
import { lagOneAutocorrelation } from '#statistics/autocorrelation.ts';
import { weeklyEvidence } from '#statistics/weekly-control.ts';
import type { MetricPast } from './metric-past.ts';

/** What speaks against a weekly number that can be moved within a week: each as a sentence; two make it likely. */
export interface AgainstWeekly {
  readonly reasons: readonly string[];
  /** r₁ of the weeks. */
  readonly likeness: number | null;
}

/** Null below 13 known weeks, for another cadence, and of yes and no, which stand still when all is well. */
export function againstWeekly({ metric, periods, values }: MetricPast): AgainstWeekly | null {
  if (metric.cadence !== 'weekly' || metric.unit === 'yes-no') return null;
  const months = periods.map((period) => period.slice(0, 'YYYY-MM'.length));
  const evidence = weeklyEvidence(values, months, stepOf(values));
  if (evidence === null) return null;
  const reasons = [
    ...(evidence.barelyMoves ? ['It hardly moves from one week to the next.'] : []),
    ...(evidence.followsMonths ? ['Within each month it only adds up or stands still, as a monthly figure does.'] : []),
    ...(evidence.hardlyForgets ? ['Each week is nearly the week before.'] : []),
    ...(metric.controllable === false ? ['Its owner says that nothing done within a week moves it.'] : []),
  ];
  return { reasons, likeness: lagOneAutocorrelation(values) };
}
