import { type Day, dayFrom, monthOf, yearOf } from '../calendar/day.ts';
import { ok, problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';
import { type Cell, cellText } from './cell.ts';
import { type DateWriting, fullYear, monthNamed, readDate } from './written-date.ts';

const yearThenMonth = /^(\d{4})[-/. ](\d{1,2})$/;
const monthThenYear = /^(\d{1,2})[-/. ](\d{4})$/;
const nameThenYear = /^([a-z]{3,9})\.?[-\s,/]*'?(\d{4}|\d{2})$/i;

/** The first day of a month that is written `2026-01`, `01/2026`, `Jan 2026`, `Jan-26`, or as any day of it. */
export function readMonth(cell: Cell, writing: DateWriting): Result<Day> {
  const text = cellText(cell).trim();
  const [, year, month] = yearThenMonth.exec(text) ?? [];
  const [, number, yearBehind] = monthThenYear.exec(text) ?? [];
  const [, name = '', yearOfName = ''] = nameThenYear.exec(text) ?? [];
  const found = Number(month ?? number ?? monthNamed(name));
  const inYear = Number(year ?? yearBehind ?? fullYear(yearOfName));
  if (found >= 1 && found <= 12 && inYear >= 1900 && inYear <= 2199) {
    return ok(dayFrom(inYear, found, 1));
  }
  const date = readDate(cell, writing);
  if (date.ok) {
    return ok(dayFrom(yearOf(date.value.day), monthOf(date.value.day), 1));
  }
  return date.error.code === 'not-a-date'
    ? problem('not-a-month', `${quoted(text)} is not a month. Write it as year-month, such as 2026-11.`)
    : date;
}
