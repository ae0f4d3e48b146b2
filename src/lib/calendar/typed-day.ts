import { addDays, type Day, daysBetween, isDay, monthNames, weekdayNames, weekdayOf, yearOf } from './day.ts';

/** A line of which the end may say a day: `Order sprayer 4 Dec`. */
export interface TypedDay {
  /** What is left of it, without a `by` or `due` before the day. */
  readonly words: string;
  /** Null where the line says no day, or one that no calendar has. */
  readonly day: Day | null;
}

/** In characters; what patterns cost grows faster than the text. */
const longest = 400;
/** How long ago a day without a year may be; what is longer ago is meant for the year after. */
const longestAgo = 60;

const shortOrWhole = (name: string) => `${name.slice(0, 3)}(?:${name.slice(3)})?`;
const month = `(${monthNames.map(shortOrWhole).join('|')}|sept)`;
const weekday = `(${weekdayNames.map(shortOrWhole).join('|')})`;
const date = '(\\d{1,2})(?:st|nd|rd|th)?';
const before = '(?:^|[\\s,;:(–-])\\s*(?:(?:due|until|till|by|on|before)\\s+)?';

const atEnd = (form: string) => new RegExp(`${before}${form}[\\s.)]*$`, 'iu');

const isoForm = atEnd('(\\d{4}-\\d{2}-\\d{2})');
const dayThenMonth = atEnd(`${date}\\.?[\\s-]*${month}\\.?(?:,?[\\s-]*(\\d{4}))?`);
const monthThenDay = atEnd(`${month}\\.?\\s*${date}(?:,?\\s+(\\d{4}))?`);
const weekdayForm = atEnd(`(?:next\\s+|this\\s+)?${weekday}`);
const nearForm = atEnd('(today|tomorrow)');
const spanForm = atEnd('in\\s+(\\d{1,3})\\s+(days?|weeks?)');

function dayNamed(monthName: string, dateText: string, year: string | undefined, today: Day): Day | null {
  const begins = monthName.slice(0, 3).toLowerCase();
  const number = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === begins) + 1;
  const now = yearOf(today);
  const years = year === undefined ? [now - 1, now, now + 1] : [Number(year)];
  const days = years
    .map((one) => `${one}-${String(number).padStart(2, '0')}-${dateText.padStart(2, '0')}`)
    .filter((text) => isDay(text));
  return (year === undefined ? days.find((day) => daysBetween(day, today) <= longestAgo) : days[0]) ?? null;
}

function nextWeekday(name: string, today: Day): Day {
  const begins = name.slice(0, 3).toLowerCase();
  const wanted = weekdayNames.findIndex((one) => one.slice(0, 3).toLowerCase() === begins) + 1;
  return addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);
}

/** Each way to say a day, and the day it means. */
const forms: readonly (readonly [RegExp, (parts: readonly string[], today: Day) => Day | null])[] = [
  [isoForm, ([text = '']) => (isDay(text) ? text : null)],
  [dayThenMonth, ([dateText = '', name = '', year], today) => dayNamed(name, dateText, year, today)],
  [monthThenDay, ([name = '', dateText = '', year], today) => dayNamed(name, dateText, year, today)],
  [weekdayForm, ([name = ''], today) => nextWeekday(name, today)],
  [nearForm, ([word = ''], today) => (word.toLowerCase() === 'today' ? today : addDays(today, 1))],
  [
    spanForm,
    ([count = '', span = ''], today) => addDays(today, Number(count) * (span.toLowerCase().startsWith('week') ? 7 : 1)),
  ],
];

/**
 * Takes the day off the end of a line: `4 Dec`, `by Dec 4`, `2026-12-04`, `Friday`, `tomorrow`, `in 2 weeks`. Without a
 * year it is the first such day that is not over for more than sixty days; a weekday is the next one after today. Days
 * in numbers alone, such as 4/12, are left where they are: they may have the month first.
 */
export function splitTypedDay(text: string, today: Day): TypedDay {
  const line = text.trim();
  if (line.length > longest) return { words: line, day: null };
  for (const [form, meant] of forms) {
    const found = form.exec(line);
    const day = found && meant(found.slice(1), today);
    if (found && day) return { words: line.slice(0, found.index).replace(/[\s,;:(–-]+$/u, ''), day };
  }
  return { words: line, day: null };
}
