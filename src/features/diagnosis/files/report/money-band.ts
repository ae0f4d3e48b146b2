import { scale } from '#lib/scale.ts';
import type { Effect } from '../../model/finding.ts';
import { effectText } from '../../model/finding-words.ts';
import { html, type Markup } from './markup.ts';

const width = 240;
const inAYear: Readonly<Record<Effect['per'], number>> = { year: 1, month: 12, once: 1 };

const yearly = ({ low, mid, high, per }: Effect): readonly number[] =>
  [low, mid, high].map((amount) => amount * inAYear[per]);

/** The least and the most at stake in the whole report, a year, so that all bands share one scale. */
export function moneyScale(effects: readonly (Effect | null)[]): readonly [number, number] {
  const amounts = effects.flatMap((effect) => (effect === null ? [] : yearly(effect)));
  return [Math.min(0, ...amounts), Math.max(0, ...amounts)];
}

/** The range as a band with a tick at its middle, and in words. */
export function moneyBand(effect: Effect, ends: readonly [number, number], currency: string): Markup {
  const x = scale(ends, [1, width - 1]);
  const [low = 0, mid = 0, high = 0] = yearly(effect);
  const from = Math.min(x(low), width - 3);
  return html`<div class="money"><svg viewBox="0 0 ${width} 16" width="${width}" height="16" aria-hidden="true"><path class="axis" d="M${x(0)} 0V16M0 8H${width}"/><rect class="range" x="${from}" y="3" width="${Math.max(2, x(high) - from)}" height="10"/><path class="tick" d="M${x(mid)} 0V16"/></svg><p>${effectText(effect, currency)}</p></div>`;
}
