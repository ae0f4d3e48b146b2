import { type Day, dateLabel } from '#lib/calendar/day.ts';
import { formatQuantity } from '#lib/figure.ts';
import { extent, scale, ticks } from '#lib/scale.ts';
import { html, type Markup } from '../markup.ts';
import { letter, type Sheet } from './drawing.ts';

/** Where values and places along come to lie, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly axis: Markup;
}

interface Wanted {
  /** Everything that must have room. */
  readonly values: readonly (number | null)[];
  /** The first and the last place along. */
  readonly along: readonly [number, number];
  readonly height: number;
  /** Kept free at the right. */
  readonly margin: number;
  readonly format: (value: number) => string;
}

const locale = 'en-US';

/** How values are written along an axis. */
export function axisFormat(unit: string, currency: string): (value: number) => string {
  if (unit === 'share') return (value) => formatQuantity(Number((value * 100).toFixed(6)), 'percent', { locale });
  if (unit === 'percent') return (value) => formatQuantity(value, 'percent', { locale });
  if (unit === currency) return (value) => formatQuantity(value, 'currency', { locale, currency, style: 'short' });
  return (value) => formatQuantity(value, 'number', { locale, style: 'short' });
}

/** A plot with round values and horizontal lines at them. */
export function plotOf(sheet: Sheet, { values, along, height, margin, format }: Wanted): Plot {
  const round = ticks(...extent(values), sheet.isNarrow ? 4 : 5);
  const words = round.map(format);
  const left = Math.ceil(Math.max(...words.map((text) => text.length)) * letter) + 8;
  const [right, top, bottom] = [sheet.width - margin, 20, height - 24];
  const y = scale([round[0] ?? 0, round.at(-1) ?? 1], [bottom, top]);
  const lines = round.map(
    (tick, at) =>
      html`<path class="grid" d="M${left} ${y(tick)}H${right}"/><text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${words[at] ?? ''}</text>`,
  );
  return { left, right, top, bottom, x: scale(along, [left + 8, right - 8]), y, axis: html`${lines}` };
}

/** Days along the bottom, the newest always, as many as there is room for. */
export function dayAxis({ x, left, right, bottom }: Plot, days: readonly Day[]): Markup {
  const every = Math.max(1, Math.ceil((days.length * 60) / Math.max(1, right - left)));
  const last = days.length - 1;
  return html`<path class="axis" d="M${left} ${bottom}H${right}"/>${days.map((day, at) =>
    (last - at) % every === 0
      ? html`<text x="${x(at)}" y="${bottom + 16}" text-anchor="middle">${dateLabel(day)}</text>`
      : null,
  )}`;
}

/** A path along places of which some may be unknown: there it is broken. */
export function linePath(places: readonly (readonly [number, number] | null)[]): string {
  return places
    .map((place, at) =>
      place === null ? '' : `${at > 0 && places[at - 1] ? 'L' : 'M'}${place[0].toFixed(1)} ${place[1].toFixed(1)}`,
    )
    .join('');
}
