import { addDays, type Day, dayFrom, daysBetween, monthOf, weekdayOf, yearOf } from '#lib/calendar/day.ts';

const PEAK_MONTH_DAY = [7, 10] as const;
const YEAR_DAYS = 365.25;
const THURSDAY = 4;

/** The year's wave where it is cold in winter: 1 in the second week of July, −1 half a year from it. */
export function summerWave(week: Day): number {
  const peak = dayFrom(yearOf(week), ...PEAK_MONTH_DAY);
  return Math.cos((2 * Math.PI * daysBetween(peak, week)) / YEAR_DAYS);
}

function thanksgiving(year: number): Day {
  const first = dayFrom(year, 11, 1);
  return addDays(first, ((THURSDAY - weekdayOf(first) + 7) % 7) + 21);
}

/** What is left of an ordinary week's business in one with a holiday, in the United States. */
export function holidayShare(week: Day): number {
  const holds = (day: Day) => day >= week && day <= addDays(week, 6);
  const years = [yearOf(week), yearOf(addDays(week, 6))];
  if (years.some((year) => holds(dayFrom(year, 12, 25)))) return 0.45;
  if (years.some((year) => holds(dayFrom(year, 1, 1)))) return 0.65;
  if (years.some((year) => holds(thanksgiving(year)))) return 0.75;
  return years.some((year) => holds(dayFrom(year, 7, 4))) ? 0.85 : 1;
}

/** The year of the last first quarter that was over before this week began. */
export function lastFirstQuarter(before: Day): number {
  const year = yearOf(before);
  return before >= dayFrom(year, 4, 1) ? year : year - 1;
}

export const inFirstQuarter = (week: Day, year: number): boolean => yearOf(week) === year && monthOf(week) <= 3;
