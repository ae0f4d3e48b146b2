import { type Day, dayFrom, type Month, monthOf, yearOf } from './day.ts';

/** A quarter of the company's year. `year` is the calendar year in which the company's year starts. */
export interface Quarter {
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
}

/** The first day of the company's year that holds this day. */
export function yearStart(day: Day, yearStartsMonth: Month): Day {
  return dayFrom(monthOf(day) < yearStartsMonth ? yearOf(day) - 1 : yearOf(day), yearStartsMonth, 1);
}

export function quarterOf(day: Day, yearStartsMonth: Month): Quarter {
  const monthsIn = (monthOf(day) - yearStartsMonth + 12) % 12;
  return {
    year: yearOf(yearStart(day, yearStartsMonth)),
    number: (Math.floor(monthsIn / 3) + 1) as Quarter['number'],
  };
}

export function quarterStart(quarter: Quarter, yearStartsMonth: Month): Day {
  return dayFrom(quarter.year, yearStartsMonth + (quarter.number - 1) * 3, 1);
}

/** `2026`, or `2026/27` when the company's year runs over two calendar years: naming it by one of them misleads. */
export function yearLabel(year: number, yearStartsMonth: Month): string {
  return yearStartsMonth === 1 ? `${year}` : `${year}/${`${year + 1}`.slice(-2)}`;
}

/** `Q4 2026`, `Q2 2026/27`. */
export function quarterLabel(quarter: Quarter, yearStartsMonth: Month): string {
  return `Q${quarter.number} ${yearLabel(quarter.year, yearStartsMonth)}`;
}
