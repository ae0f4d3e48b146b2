import type { Reading } from '#lib/figure.ts';
import type { Value } from '../contract/value.ts';

/** Who is called how, and how points in time are written. */
export interface Telling {
  readonly reading: Reading;
  readonly timeZone: string;
  readonly nameOf: (memberId: string | null) => string;
}

/** `Mon, 16 Nov, 8:12 AM`, in the company's time. */
export const momentWords = (at: string, { reading, timeZone }: Telling): string =>
  new Intl.DateTimeFormat(reading.locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at));

/** Who wrote a value, when and through what: `typed by Marcus Bell, Mon 16 Nov, 8:12`. */
export function cameFrom({ amount, via, source, recordedBy, recordedAt, note }: Value, telling: Telling): string {
  const when = momentWords(recordedAt, telling);
  if (via === 'sample') return `invented for the sample, ${when}`;
  const verb = amount === null ? (note ? 'noted' : 'cleared') : source ? 'taken' : via === 'token' ? 'sent' : 'typed';
  const from = amount !== null && source ? ` from ${source}` : '';
  return `${verb}${from} by ${telling.nameOf(recordedBy)}${via === 'token' ? ' with an API token' : ''}, ${when}`;
}
