import { limitWords } from '#features/scorecard/model/reading/amount-words.ts';
import { periodNouns } from '#features/scorecard/model/reading/period-noun.ts';
import { type Day, dateLabel } from '#lib/calendar/day.ts';
import { lastClosedPeriod, periodEnd, periodLabel, shiftPeriod } from '#lib/calendar/period.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries } from '../../records.ts';
import { type MetricPast, readingOf } from './metric-past.ts';

/** `24`, `36 %`, `$46k`: what a number of this metric is called. */
export const amountOf = (amount: number, { unit }: MetricSeries, ground: Ground): string =>
  limitWords(amount, unit, readingOf(ground));

export const one = ({ cadence }: MetricSeries): string => periodNouns[cadence][0];
export const many = ({ cadence }: MetricSeries): string => periodNouns[cadence][1];

export const periodWords = (period: Day, { cadence }: MetricSeries, { company }: Ground): string =>
  periodLabel(period, cadence, company.calendar, true);

/** What evidence about values of this metric is measured in. */
export function evidenceUnit({ unit }: MetricSeries, { company }: Ground): Evidence['unit'] {
  return unit === 'currency' ? company.currency : unit === 'yes-no' ? 'share' : unit;
}

/** The day by which so many more periods are known, if none is left out: `by 3 Aug 2026`. */
export function byDate({ metric, periods }: MetricPast, more: number, { asOf, company }: Ground): string {
  const last = periods.at(-1) ?? lastClosedPeriod(asOf, metric.cadence, company.calendar);
  return `by ${dateLabel(periodEnd(shiftPeriod(last, metric.cadence, more), metric.cadence), true)}`;
}

/** The smallest difference that matters from this usual value on, in the unit of the metric. */
export function leastThatMatters({ unit }: MetricSeries, usual: number, { thresholds }: Ground): number {
  const { rateGap, timeGap, moneyGap } = thresholds;
  if (unit === 'percent') return rateGap * 100;
  if (unit === 'yes-no') return rateGap;
  return Math.abs(usual) * (unit === 'hours' ? timeGap : moneyGap);
}
