import { type Day, dayIn, isDay, monthNames } from '../calendar/day.ts';
import { instantAt, instantInUtc } from '../calendar/instant.ts';
import { ok, problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';
import { type Cell, cellText } from './cell.ts';
import { clockForm, type Clock, readClockParts } from './clock.ts';
import { type DateOrder, numericDateForm, weekdayBefore } from './date-order.ts';
import { formulaProblem } from './formula.ts';
import { type Epoch, fromSerial } from './serial-date.ts';

/** A date as it is written. Without an offset from UTC, what its clock shows is meant for the company's time zone. */
export interface WrittenDate {
  readonly day: Day;
  readonly clock: Clock | null;
}

/** How a column writes its dates; `order` is null when no date of it depends on the order. */
export interface DateWriting {
  readonly order: DateOrder | null;
  readonly epoch: Epoch;
}

/** In characters; what patterns cost grows faster than the text. */
const longest = 80;

const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;
const dayThenName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([a-z]{3,9})\.?[-\s,/]*(\d{4}|\d{2})$/i;
const nameThenDay = /^([a-z]{3,9})\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|-)(\d{4})$/i;
const serialText = /^\d{5}(?:\.\d+)?$/;
const timeBehind = new RegExp(`^(.*?)(?:(?<=\\d)T|,?\\s+(?:at\\s+)?)${clockForm.source.slice(1)}`, 'i');

/** 1 to 12; 0 when it is no month's name or the beginning of one. */
export function monthNamed(name: string): number {
  const word = name.toLowerCase().replace(/^sept$/, 'sep');
  return word.length < 3 ? 0 : monthNames.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}

/** Two digits are 1969 to 2068, as POSIX reads them (strptime, %y). */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year >= 69 ? 1900 + year : 2000 + year;
}

function checked(year: number, month: number, date: number, text: string): Result<Day> {
  if (year < 1900 || year > 2199) {
    return problem('year-out-of-range', `${quoted(text)} is not in the years 1900 to 2199. Correct the date.`);
  }
  const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(written)
    ? ok(written)
    : problem('no-such-day', `${quoted(text)} is no day of the calendar. Correct the date.`);
}

function numericDay([, one, , two, year]: RegExpExecArray, order: DateOrder | null, text: string): Result<Day> {
  const [first, second] = [Number(one), Number(two)];
  const use = order ?? (first > 12 ? 'dmy' : 'mdy');
  if (order === null && first !== second && first <= 12 && second <= 12) {
    return problem(
      'ambiguous-date',
      `${quoted(text)} may have the month first or the day. Write it as year-month-day, such as 2026-11-09.`,
    );
  }
  const [month, date] = use === 'mdy' ? [first, second] : [second, first];
  return checked(fullYear(year ?? ''), month, date, text);
}

function readDayText(date: string, order: DateOrder | null, text: string): Result<Day> {
  const numeric = numericDateForm.exec(date);
  if (numeric !== null && numeric[0].length === date.length) {
    return numericDay(numeric, order, text);
  }
  const [, year = '', , month, dayOfMonth, basicMonth, basicDay] = yearFirst.exec(date) ?? [];
  if (year !== '') {
    return checked(Number(year), Number(month ?? basicMonth), Number(dayOfMonth ?? basicDay), text);
  }
  const [, dateFirst, nameSecond = '', yearLast = ''] = dayThenName.exec(date) ?? [];
  const [, nameFirst = '', dateSecond, yearEnd = ''] = nameThenDay.exec(date) ?? [];
  const named = monthNamed(nameSecond || nameFirst);
  if (named > 0) {
    return checked(fullYear(yearLast || yearEnd), named, Number(dateFirst ?? dateSecond), text);
  }
  return notADate(text);
}

/** An ISO date with what stands behind it: most dates of most files. */
function withClock(day: Day, text: string): Result<WrittenDate> {
  if (text.length === 10) {
    return ok({ day, clock: null });
  }
  const parts = text.length > longest ? null : clockForm.exec(text.slice(10).replace(/^(?:T|,?\s+)/i, ''));
  const clock = parts === null ? notADate(text) : readClockParts(parts.slice(1), text);
  return clock.ok ? ok({ day, clock: clock.value }) : clock;
}

function notADate(text: string): Result<never> {
  return problem('not-a-date', `${quoted(text)} is not a date. Write it as year-month-day, such as 2026-11-09.`);
}

/** A cell of a column of dates. */
export function readDate(cell: Cell, writing: DateWriting): Result<WrittenDate> {
  const text = cellText(cell).trim();
  if (typeof cell === 'number' || serialText.test(text)) {
    const serial = fromSerial(Number(text), writing.epoch);
    return serial.ok
      ? ok({
          day: serial.value.day,
          clock: serial.value.seconds === null ? null : { seconds: serial.value.seconds, offset: null },
        })
      : serial;
  }
  const start = text.slice(0, 10);
  if (isDay(start)) {
    return withClock(start, text);
  }
  if (text.startsWith('=')) {
    return formulaProblem(text);
  }
  const timed = text.length > longest ? null : timeBehind.exec(text);
  const clock = timed === null ? ok(null) : readClockParts(timed.slice(2), text);
  if (!clock.ok) {
    return clock;
  }
  const day = readDayText((timed?.[1] ?? text).replace(weekdayBefore, ''), writing.order, text);
  return day.ok ? ok({ day: day.value, clock: clock.value }) : day;
}

/** The day of a date in the company's time zone. */
export function dayOfDate({ day, clock }: WrittenDate, timeZone: string): Day {
  return clock?.offset == null ? day : dayIn(instantOf(day, clock, timeZone), timeZone);
}

function instantOf(day: Day, clock: Clock, timeZone: string): number {
  return clock.offset === null
    ? instantAt(day, clock.seconds, timeZone)
    : instantInUtc(day, clock.seconds) - clock.offset * 60_000;
}

/** The instant of a date with a time, in milliseconds of Unix time. */
export function instantOfDate({ day, clock }: WrittenDate, timeZone: string): Result<number> {
  return clock === null
    ? problem('no-time', `${day} has no time of day. Export the file with the time, such as 2026-11-09 14:30.`)
    : ok(instantOf(day, clock, timeZone));
}
