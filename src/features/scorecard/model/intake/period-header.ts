import { type Day, dayFrom, daysBetween, isDay } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { DateOrder } from '#lib/columns/date-order.ts';
import { fullYear, monthNamed } from '#lib/columns/written-date.ts';

/** What a header says of its period; numbers whose order it leaves open are kept as they stand. */
interface Said {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
  readonly cadence: Cadence | null;
  readonly numeric?: true;
}

// `Nov 20` is a day and `Nov-20` a month, as spreadsheets write them.
const monthAlone = /^([a-z]{3,9})\.?(?:[\s-]*(\d{4})|(?:-|\s*')(\d{2}))?$/i;
const yearMonth = /^(\d{4})[-/](\d{1,2})$/;
const nameDay = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/i;
const dayName = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*([a-z]{3,9})\.?(?:[,\s-]+(\d{4}))?$/i;
const numeric = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/;
const parting = /\s+(?:-|–|—|to)\s+|[–—]/iu;

const yearOf = (digits: string | undefined) => (digits === undefined ? null : fullYear(digits));

function single(text: string): Said | null {
  if (isDay(text)) {
    return {
      year: Number(text.slice(0, 4)),
      month: Number(text.slice(5, 7)),
      date: Number(text.slice(8)),
      cadence: null,
    };
  }
  const [, number, other, numericYear] = numeric.exec(text) ?? [];
  if (number !== undefined) {
    return { year: yearOf(numericYear), month: Number(number), date: Number(other), cadence: null, numeric: true };
  }
  const [, year, month] = yearMonth.exec(text) ?? [];
  const [, alone = '', fullAlone, shortAlone] = monthAlone.exec(text) ?? [];
  const aloneYear = fullAlone ?? shortAlone;
  const monthly = month === undefined ? monthNamed(alone) : Number(month);
  if (monthly >= 1 && monthly <= 12) {
    return { year: yearOf(year ?? aloneYear), month: monthly, date: 1, cadence: 'monthly' };
  }
  const [, first = '', firstDate, firstYear] = nameDay.exec(text) ?? [];
  const [, lastDate, last = '', lastYear] = dayName.exec(text) ?? [];
  const named = monthNamed(first || last);
  const date = Number(firstDate ?? lastDate);
  return named > 0 && date >= 1 && date <= 31
    ? { year: yearOf(firstYear ?? lastYear), month: named, date, cadence: null }
    : null;
}

/** `Oct 13 - Oct 19`, `Dec 29 - Jan 4, 2026`: the first day, with the year wherever it stands. */
function saidBy(header: string): Said | null {
  const text = header.trim().replace(/^(?:week of|wk\.?|week)\s+/i, '');
  const whole = single(text);
  if (whole) return whole;
  const [begin = '', end, ...more] = text.split(parting);
  const from = single(begin.trim());
  if (!from || from.cadence !== null || end === undefined || more.length > 0) return null;
  const to = single(end.trim()) ?? (/^\d{1,2}(?:,\s*\d{4})?$/.test(end.trim()) ? endOfMonth(from, end.trim()) : null);
  if (!to) return null;
  const year = from.year ?? (to.year === null ? null : to.year - (to.month < from.month ? 1 : 0));
  return { ...from, year, cadence: 'weekly' };
}

function endOfMonth(from: Said, end: string): Said {
  const [date, year] = end.split(/,\s*/);
  return { ...from, date: Number(date), year: yearOf(year) };
}

/** Whether a column of that name holds the numbers of a period. */
export const namesPeriod = (header: string): boolean => saidBy(header) !== null;

export interface HeaderPeriod {
  /** A day of the period. */
  readonly day: Day;
  readonly cadence: Cadence | null;
}

export interface HeaderPeriods {
  readonly periods: ReadonlyMap<string, HeaderPeriod>;
  /** What the headers leave open; no period is told while there is something. */
  readonly asks: 'year' | 'dates' | null;
  /** Headers that are no day of the calendar. */
  readonly wrong: readonly string[];
}

function orderOf(said: readonly Said[], order: DateOrder | undefined): DateOrder | null | 'open' {
  const numbers = said.filter((one) => one.numeric);
  if (numbers.some(({ month }) => month > 12)) return 'dmy';
  if (numbers.some(({ date }) => date > 12)) return 'mdy';
  if (order !== undefined) return order;
  return numbers.some(({ month, date }) => month !== date) ? 'open' : null;
}

/** Of the years around, the one that puts it nearest to its neighbour: a header never skips half a year. */
function nearest(year: number, { month, date }: Said, before: Day | null): Day {
  if (before === null) return dayFrom(year, month, date);
  const days = [-1, 0, 1].map((shift) => dayFrom(Number(before.slice(0, 4)) + shift, month, date));
  return days.reduce((best, one) =>
    Math.abs(daysBetween(before, one)) < Math.abs(daysBetween(before, best)) ? one : best,
  );
}

/**
 * The periods that headers name, from left to right, whichever way they run.
 * @param year of the first of them, where they name none.
 */
export function periodsOf(headers: readonly string[], year?: number, order?: DateOrder): HeaderPeriods {
  const said = headers.map((header) => ({ header, said: saidBy(header) as Said }));
  const use = orderOf(
    said.map((one) => one.said),
    order,
  );
  if (use === 'open') return { periods: new Map(), asks: 'dates', wrong: [] };
  if (said[0]?.said.year === null && year === undefined) return { periods: new Map(), asks: 'year', wrong: [] };
  const periods = new Map<string, HeaderPeriod>();
  const wrong: string[] = [];
  let before: Day | null = null;
  for (const { header, said: asWritten } of said) {
    const turned = asWritten.numeric && use === 'dmy';
    const one: Said = turned ? { ...asWritten, month: asWritten.date, date: asWritten.month } : asWritten;
    const day: Day = one.year === null ? nearest(year ?? 0, one, before) : dayFrom(one.year, one.month, one.date);
    before = day;
    if (Number(day.slice(5, 7)) === one.month) periods.set(header, { day, cadence: one.cadence });
    else wrong.push(header);
  }
  return { periods, asks: null, wrong };
}
