import { zoneFormats } from './zone-format.ts';
import { ok, problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';

/** A calendar day as `YYYY-MM-DD`, without time or zone. Days sort as text. */
export type Day = string & { readonly __day: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** 1 is January. */
export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const earliestYear = 1900;
const latestYear = 2199;
const millisecondsADay = 86_400_000;

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function serialOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsADay;
}

function ofSerial(serial: number): Day {
  return new Date(serial * millisecondsADay).toISOString().slice(0, 10) as Day;
}

/** The day of these parts; a month outside 1 to 12 counts on into the years around. */
export function dayFrom(year: number, month: number, date: number): Day {
  return ofSerial(Date.UTC(year, month - 1, date) / millisecondsADay);
}

/** How many days the month has; 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

// Without a Date, which would be most of what reading a million rows of a file takes.
export function isDay(text: string): text is Day {
  const parts = dayForm.exec(text);
  if (parts === null) {
    return false;
  }
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= earliestYear && year <= latestYear && date >= 1 && date <= daysIn(year, month);
}

/** Only `YYYY-MM-DD`, only days that exist, only the years 1900 to 2199. */
export function parseDay(text: string): Result<Day> {
  return isDay(text)
    ? ok(text)
    : problem(
        'not-a-day',
        `${quoted(text) || 'Nothing'} is not a day. Write it as year-month-day, such as 2026-11-09.`,
      );
}

/**
 * A day written in the code or already checked by the database.
 * @throws RangeError when it is not a day.
 */
export function day(text: string): Day {
  if (!isDay(text)) {
    throw new RangeError(`${quoted(text)} is not a day.`);
  }
  return text;
}

export function addDays(from: Day, days: number): Day {
  return ofSerial(serialOf(from) + days);
}

/** How many days later `to` is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function weekdayOf(of: Day): Weekday {
  // Day 0 of Unix time was a Thursday.
  return (((((serialOf(of) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function monthOf(of: Day): Month {
  return Number(of.slice(5, 7)) as Month;
}

export function dateOf(of: Day): number {
  return Number(of.slice(8, 10));
}

/** `17 Nov`, or `17 Nov 2026`. */
export function dateLabel(of: Day, withYear = false): string {
  const month = monthNames[monthOf(of) - 1]?.slice(0, 3);
  return `${dateOf(of)} ${month}${withYear ? ` ${yearOf(of)}` : ''}`;
}

/** `Tue 17 Nov`; `today` and `yesterday` when today is given. */
export function dayLabel(of: Day, options: { readonly today?: Day; readonly withYear?: boolean } = {}): string {
  if (options.today !== undefined) {
    const ago = daysBetween(of, options.today);
    if (ago === 0 || ago === 1) {
      return ago === 0 ? 'today' : 'yesterday';
    }
  }
  return `${weekdayNames[weekdayOf(of) - 1]?.slice(0, 3)} ${dateLabel(of, options.withYear)}`;
}

const formatterFor = zoneFormats({ year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The day a clock on the wall of that zone shows.
 * @param instant milliseconds of Unix time.
 * @throws RangeError for a zone that does not exist.
 */
export function dayIn(instant: number, timeZone: string): Day {
  const [month, date, year] = formatterFor(timeZone).format(instant).split('/');
  return `${year}-${month}-${date}` as Day;
}
