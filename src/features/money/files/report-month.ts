import { type Day, dayFrom, monthOf, yearOf } from '#lib/calendar/day.ts';
import { type Cell, cellText } from '#lib/columns/cell.ts';
import { readMonth } from '#lib/columns/month.ts';
import { monthNamed } from '#lib/columns/written-date.ts';

const span = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+\d{4})?\s*[-–]\s*(?:([a-z]{3,9})\.?\s+)?(\d{1,2}),?\s+(\d{4})$/i;

/** A month that a column of a report is for; `part` where it is less than all of it. */
export type ReportMonth = { readonly month: Day } | { readonly part: string };

/** `Jan 2026`, `January 1-31, 2026`; null for what is no month. */
export function reportMonth(cell: Cell): ReportMonth | null {
  const text = cellText(cell).trim();
  const [, name = '', first, last = name, end, year] = span.exec(text) ?? [];
  if (year !== undefined) {
    const month = monthNamed(name);
    if (month === 0 || monthNamed(last) !== month) return null;
    const start = dayFrom(Number(year), month, 1);
    const next = dayFrom(Number(year), month + 1, 0);
    return Number(first) === 1 && Number(end) === Number(next.slice(8)) ? { month: start } : { part: text };
  }
  const read =
    typeof cell === 'string' && /\d{4}|'\d{2}|-\d{2}$/.test(text)
      ? readMonth(text, { order: null, epoch: 1900 })
      : null;
  return read?.ok === true ? { month: dayFrom(yearOf(read.value), monthOf(read.value), 1) } : null;
}
