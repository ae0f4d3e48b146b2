import type { Figure } from '../../../model/figure.ts';
import { html, type Markup } from '../markup.ts';
import { curveStyles } from './survival-drawing.ts';

const sample = (mark: Markup): Markup =>
  html`<svg class="sample" viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">${mark}</svg>`;

const samples = {
  signal: sample(html`<path class="signal" d="M11 0l6 6l-6 6l-6 -6z"/>`),
  limits: sample(html`<rect class="band" width="22" height="12"/><path class="limit" d="M0 1H22M0 11H22"/>`),
  goal: sample(html`<path class="goal" d="M0 6H22"/>`),
  held: sample(html`<path class="held" d="M0 6H22"/>`),
  band: sample(html`<rect class="band" width="22" height="12"/><path class="line" d="M0 6H22"/>`),
  frame: sample(html`<rect class="cell marked few" x="5" y="1" width="12" height="10" rx="2"/>`),
  deep: sample(
    html`<rect class="heat-1" width="7" height="12"/><rect class="heat-3" x="7" width="8" height="12"/><rect class="heat-5" x="15" width="7" height="12"/>`,
  ),
  whisker: sample(
    html`<rect class="bar" y="1" width="12" height="10"/><path class="whisker" d="M5 2v8M5 6H19M19 2v8"/>`,
  ),
  named: sample(html`<rect class="bar named" y="1" width="22" height="10"/>`),
};

/** What the marks of a figure mean, each as a mark with its words; only those that are in it. */
function entriesOf(figure: Figure): (readonly [Markup, string])[] {
  switch (figure.kind) {
    case 'process':
      return [
        ...(figure.points.some(({ signal }) => signal)
          ? [[samples.signal, 'stands out: more than ordinary ups and downs'] as const]
          : []),
        ...(figure.segments.some(({ lower }) => lower !== null)
          ? [[samples.limits, 'where ordinary ups and downs lie'] as const]
          : []),
        ...(figure.goal === null ? [] : [[samples.goal, 'goal'] as const]),
      ];
    case 'heat':
      return [
        [samples.deep, 'deeper is more'],
        ...(figure.cells.flat().some(({ marked }) => marked)
          ? [[samples.frame, 'stands out, after allowing for every hour that was compared'] as const]
          : []),
        ...(figure.cells.flat().some(({ of, share }) => of > 0 && share === null)
          ? [[html``, 'without colour: too few for a share'] as const]
          : []),
      ];
    case 'funnel':
      return [
        [samples.whisker, 'the line across a bar: where the true share lies, 19 times in 20'],
        ...(figure.stages.some(({ named }) => named) ? [[samples.named, 'the stage this is about'] as const] : []),
      ];
    case 'survival':
      return figure.curves.length === 1
        ? [[samples.band, 'the band: where the true share lies, 19 times in 20']]
        : figure.curves.map(({ name }, at) => [
            sample(html`<path class="line curve-${at % curveStyles}" d="M0 6H22"/>`),
            name,
          ]);
    case 'forecast':
      return [
        [samples.band, 'the middle, and where 9 of 10 lie'],
        ...(figure.line === null ? [] : [[samples.held, figure.line.label] as const]),
      ];
    case 'bars':
      return figure.bars.some(({ low, high }) => low !== high)
        ? [[samples.whisker, 'the line across a bar: where the true value lies, 19 times in 20']]
        : [];
  }
}

export function figureKey(figure: Figure): Markup | null {
  const entries = entriesOf(figure);
  if (entries.length === 0) return null;
  return html`<ul class="key">${entries.map(([mark, words]) => html`<li>${mark}${words}</li>`)}</ul>`;
}
