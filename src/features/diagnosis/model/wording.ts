import { type Day, dateLabel, monthNames, monthOf, yearOf } from '#lib/calendar/day.ts';
import { formatQuantity } from '#lib/figure.ts';

/** The text of the product is English. */
const locale = 'en-US';

/** `60 %`; in tenths below one in a hundred, so that little never reads as none. */
export function shareText(share: number): string {
  const points = share * 100;
  const decimals = points !== 0 && Math.abs(points) < 1 ? 1 : 0;
  return formatQuantity(Number(points.toFixed(decimals)), 'percent', { locale });
}

/** The size of a difference of two shares: `12 points`. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference) * 100;
  return counted(Number(points.toFixed(points < 1 ? 1 : 0)), 'point');
}

/** `$12,400`: whole units, and three figures where there are more, because nobody remembers a fourth. */
export function moneyText(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const step = size < 1000 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2);
  return formatQuantity(Math.round(amount / step) * step, 'currency', { locale, currency });
}

/** `12.5`, `140`: as many decimals as tell something. */
export function numberText(amount: number): string {
  const decimals = Math.abs(amount) < 100 ? 1 : 0;
  return formatQuantity(Number(amount.toFixed(decimals)), 'number', { locale });
}

/** `1.08`, `7.2`, `14`: how many times as much; near one the second decimal tells something, and no third does. */
export function timesText(ratio: number): string {
  const size = Math.abs(ratio);
  const decimals = size < 2 ? 2 : size < 10 ? 1 : 0;
  return formatQuantity(Number(ratio.toFixed(decimals)), 'number', { locale });
}

/** `1 month`, `3 months`. */
export function counted(n: number, noun: string, many = `${noun}s`): string {
  return `${numberText(n)} ${n === 1 ? noun : many}`;
}

/** `Ana`, `Ana and Ben`, `Ana, Ben and 3 more`. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** `October 2026`. */
export function monthText(month: Day): string {
  return `${monthNames[monthOf(month) - 1]} ${yearOf(month)}`;
}

/** `17 Nov 2026`. */
export const dayText = (day: Day): string => dateLabel(day, true);
