import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { type Calendar, isClosed, nextPeriod, periodEnd, periodOf } from '#lib/calendar/period.ts';
import type { Engagement } from './engagement.ts';

/** Hours that somebody wrote down on a day. */
export interface Worked {
  readonly date: Day;
  readonly hours: number;
  /** `lead`, `build`, `do`, or anything else. */
  readonly category: string | null;
}

/** The first and the last day on which time was written down at all, for whichever client. */
export interface TimeSpan {
  readonly from: Day;
  readonly to: Day;
}

export interface WorkedMonth {
  /** Its first day. */
  readonly month: Day;
  readonly hours: number;
  /** By the days of the month on which the engagement ran. */
  readonly agreed: number;
}

/** Nobody works on every day: time that was written down within a week of a month's end covers the month. */
const slack = 7;

/**
 * The closed months of an engagement for which time was kept, oldest first, at most twelve; a month without an hour in
 * between has none. Without a start, from the first full month with an hour in it. Null where no hours a week were agreed.
 */
export function workedMonths(
  { hoursPerWeek, started, ends }: Engagement,
  worked: readonly Worked[],
  kept: TimeSpan,
  asOf: Day,
  calendar: Calendar,
): WorkedMonth[] | null {
  const first = worked.reduce<Day | null>((least, { date }) => (least === null || date < least ? date : least), null);
  if (hoursPerWeek === null || hoursPerWeek <= 0) return null;
  if (first === null) return [];
  const begin = started ?? fullMonthFrom(first, calendar);
  const last = ends !== null && ends < asOf ? ends : asOf;
  const months: WorkedMonth[] = [];
  for (let month = periodOf(begin, 'monthly', calendar); month <= last; month = nextPeriod(month, 'monthly')) {
    const end = periodEnd(month, 'monthly');
    const [from, to] = [month < begin ? begin : month, end > last ? last : end];
    const isCovered = addDays(kept.from, -slack) <= from && addDays(kept.to, slack) >= to;
    if (!isCovered || !isClosed(month, 'monthly', asOf)) continue;
    let hours = 0;
    for (const one of worked) if (one.date >= from && one.date <= to) hours += one.hours;
    months.push({ month, hours, agreed: (hoursPerWeek * (daysBetween(from, to) + 1)) / 7 });
  }
  return months.slice(-12);
}

function fullMonthFrom(day: Day, calendar: Calendar): Day {
  const month = periodOf(day, 'monthly', calendar);
  return addDays(month, slack) >= day ? month : nextPeriod(month, 'monthly');
}

export const hoursOf = (months: readonly WorkedMonth[]): number => months.reduce((sum, { hours }) => sum + hours, 0);

export const agreedOf = (months: readonly WorkedMonth[]): number => months.reduce((sum, { agreed }) => sum + agreed, 0);
