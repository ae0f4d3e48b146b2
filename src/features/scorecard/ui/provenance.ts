import { dateLabel, type Day, dayIn, daysBetween, yearOf } from '#lib/calendar/day.ts';
import type { Reading } from '#lib/figure.ts';
import type { Value } from '../contract/value.ts';

/** Who is called how, and how points in time are written. */
export interface Telling {
  readonly reading: Reading;
  readonly timeZone: string;
  /** Given where there is little room: what was long ago is then a day, what was lately a weekday and a time. */
  readonly today?: Day;
  readonly nameOf: (memberId: string | null) => string;
}

/** `Mon, 16 Nov, 8:12 AM`; with little room `Mon 8:12 AM`, `16 Nov`, `16 Nov 2025`. In the company's time. */
export function momentWords(at: string, { reading, timeZone, today }: Telling): string {
  const on = dayIn(Date.parse(at), timeZone);
  if (today && daysBetween(on, today) >= 7) return dateLabel(on, yearOf(on) !== yearOf(today));
  const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
  const form = { timeZone, weekday: 'short', ...day, hour: 'numeric', minute: '2-digit' } as const;
  return formatterOf(reading.locale, form).format(new Date(at));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than all else that a step through the grid tells. */
function formatterOf(locale: string | undefined, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, form]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, form);
  formatters.set(key, made);
  return made;
}

/** Who wrote a value, when and through what: `typed by Marcus Bell, Mon 16 Nov, 8:12`. */
export function cameFrom({ amount, via, source, recordedBy, recordedAt, note }: Value, telling: Telling): string {
  const when = momentWords(recordedAt, telling);
  if (via === 'sample') return `invented for the sample, ${when}`;
  const verb = amount === null ? (note ? 'noted' : 'cleared') : source ? 'taken' : via === 'token' ? 'sent' : 'typed';
  const from = amount !== null && source ? ` from ${source}` : '';
  return `${verb}${from} by ${telling.nameOf(recordedBy)}${via === 'token' ? ' with an API token' : ''}, ${when}`;
}
