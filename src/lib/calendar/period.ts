import { addDays, type Day, dateOf, dayFrom, type Month, monthNames, monthOf, type Weekday, yearOf } from './day.ts';
import { quarterLabel, quarterOf, quarterStart, yearLabel, yearStart } from './quarter.ts';
import { weekLabel, weekOf } from './week.ts';

/** How often a number is taken. */
export type Cadence = 'weekly' | 'monthly' | 'quarterly' | 'yearly';

export const cadences: readonly Cadence[] = ['weekly', 'monthly', 'quarterly', 'yearly'];

/** The company's own calendar: where its weeks, quarters and years begin. */
export interface Calendar {
  readonly firstDayOfWeek: Weekday;
  readonly yearStartsMonth: Month;
}

/** The first day of the period that holds this day; a period is named by it. */
export function periodOf(day: Day, cadence: Cadence, calendar: Calendar): Day {
  switch (cadence) {
    case 'weekly':
      return weekOf(day, calendar.firstDayOfWeek);
    case 'monthly':
      return dayFrom(yearOf(day), monthOf(day), 1);
    case 'quarterly':
      return quarterStart(quarterOf(day, calendar.yearStartsMonth), calendar.yearStartsMonth);
    case 'yearly':
      return yearStart(day, calendar.yearStartsMonth);
  }
}

const monthsIn = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The period so many places later, or earlier when negative. `period` is a first day. */
export function shiftPeriod(period: Day, cadence: Cadence, places: number): Day {
  return cadence === 'weekly'
    ? addDays(period, places * 7)
    : dayFrom(yearOf(period), monthOf(period) + places * monthsIn[cadence], dateOf(period));
}

export function nextPeriod(period: Day, cadence: Cadence): Day {
  return shiftPeriod(period, cadence, 1);
}

export function previousPeriod(period: Day, cadence: Cadence): Day {
  return shiftPeriod(period, cadence, -1);
}

/** The last day that belongs to the period. */
export function periodEnd(period: Day, cadence: Cadence): Day {
  return addDays(nextPeriod(period, cadence), -1);
}

export function isPeriodStart(day: Day, cadence: Cadence, calendar: Calendar): boolean {
  return periodOf(day, cadence, calendar) === day;
}

/** Over for good: its last day lies before today. The running period is not. */
export function isClosed(period: Day, cadence: Cadence, today: Day): boolean {
  return periodEnd(period, cadence) < today;
}

/** The newest period that is over. */
export function lastClosedPeriod(today: Day, cadence: Cadence, calendar: Calendar): Day {
  return previousPeriod(periodOf(today, cadence, calendar), cadence);
}

/** The last `count` periods up to and with `ending`, oldest first. */
export function trailingPeriods(count: number, ending: Day, cadence: Cadence): Day[] {
  return Array.from({ length: count }, (_, place) => shiftPeriod(ending, cadence, place - count + 1));
}

/** `9–15 Nov`, `Nov`, `Q4 2026`, `2026/27`; quarters and years say their year always. */
export function periodLabel(period: Day, cadence: Cadence, calendar: Calendar, withYear = false): string {
  switch (cadence) {
    case 'weekly':
      return weekLabel(period, withYear);
    case 'monthly':
      return `${monthNames[monthOf(period) - 1]?.slice(0, 3)}${withYear ? ` ${yearOf(period)}` : ''}`;
    case 'quarterly':
      return quarterLabel(quarterOf(period, calendar.yearStartsMonth), calendar.yearStartsMonth);
    case 'yearly':
      return yearLabel(yearOf(period), calendar.yearStartsMonth);
  }
}
