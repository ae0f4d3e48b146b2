import { scale } from '#lib/scale.ts';
import { amountText } from '../../../model/finding-words.ts';
import { numberText } from '../../../model/wording.ts';
import { html, type Markup } from '../markup.ts';
import { cut, type Drawn, letter, type Sheet } from './drawing.ts';

/** A bar with its interval, and of how many it is. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** Whether the finding is about this one. */
  readonly named: boolean;
}

/** More of them nobody compares; the table has them all. */
export const mostBars = 12;

const rowHeight = 40;

/** `48 % (41 % to 55 %), n 120`; a bar that was counted has no range. */
export function barText({ value, low, high, n }: Bar, unit: string, currency: string): string {
  const text = (amount: number) => amountText(amount, unit, currency);
  const range = low === high ? '' : ` (${text(low)} to ${text(high)})`;
  return `${text(value)}${range}, n ${numberText(n)}`;
}

/** Bars from zero, one below the other, each with a whisker from the low to the high end of its interval. */
export function barsDrawing(bars: readonly Bar[], unit: string, currency: string, sheet: Sheet): Drawn {
  const shown = bars.slice(0, mostBars);
  const ends = shown.flatMap(({ value, low, high }) => [value, low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const greatest = unit === 'share' && most <= 1 && most > 0.5 ? 1 : most || 1;
  const x = scale([least, greatest], [1, sheet.width - 1]);
  const rows = shown.map((bar, at) => rowOf(bar, { at, x, unit, currency, width: sheet.width }));
  return { height: Math.max(1, shown.length) * rowHeight, body: html`${rows}` };
}

interface Row {
  readonly at: number;
  readonly x: (value: number) => number;
  readonly unit: string;
  readonly currency: string;
  readonly width: number;
}

function rowOf(bar: Bar, { at, x, unit, currency, width }: Row): Markup {
  const top = at * rowHeight;
  const words = barText(bar, unit, currency);
  const name = cut(bar.name, width - words.length * letter - 12);
  const [zero, end] = [x(0), x(bar.value)];
  const middle = top + 27;
  const whisker =
    bar.low === bar.high
      ? null
      : html`<path class="whisker" d="M${x(bar.low)} ${middle - 4}v8M${x(bar.low)} ${middle}H${x(bar.high)}M${x(bar.high)} ${middle - 4}v8"/>`;
  return html`<text class="${bar.named ? 'name named' : 'name'}" x="0" y="${top + 13}">${name}</text><text x="${width}" y="${top + 13}" text-anchor="end">${words}</text><path class="track" d="M${x(0)} ${middle}H${width - 1}"/><rect class="${bar.named ? 'bar named' : 'bar'}" x="${Math.min(zero, end)}" y="${top + 20}" width="${Math.abs(end - zero)}" height="14"/>${whisker}`;
}
