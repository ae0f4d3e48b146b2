import { ticks } from '#lib/scale.ts';
import type { Figure } from '../../../model/figure.ts';
import { html, type Markup } from '../markup.ts';
import type { Drawn, Sheet } from './drawing.ts';
import { axisFormat, type Plot, plotOf } from './plot.ts';

export type SurvivalFigure = Extract<Figure, { kind: 'survival' }>;
type Curve = SurvivalFigure['curves'][number];

/** Short times are told in hours. */
export function timesOf({ curves }: SurvivalFigure): { readonly unit: 'hours' | 'days'; readonly times: number } {
  const last = Math.max(0, ...curves.flatMap(({ steps }) => steps.map(({ at }) => at)));
  return last <= 2 ? { unit: 'hours', times: 24 } : { unit: 'days', times: 1 };
}

/** How many are still waiting as time goes by: steps from all of them down, each with its interval as a band. */
export function survivalDrawing(figure: SurvivalFigure, sheet: Sheet): Drawn {
  const height = sheet.isNarrow ? 190 : 210;
  const { unit, times } = timesOf(figure);
  const last = Math.max(0, ...figure.curves.flatMap(({ steps }) => steps.map(({ at }) => at * times)));
  const round = ticks(0, last, sheet.isNarrow ? 4 : 7);
  const end = round.at(-1) ?? 1;
  const plot = plotOf(sheet, { values: [0, 1], along: [0, end], height, margin: 16, format: axisFormat('share', '') });
  const { x, left, right, bottom } = plot;
  return {
    height,
    body: html`${plot.axis}<path class="axis" d="M${left} ${bottom}H${right}"/>${round.map(
      (tick, at) =>
        html`<text x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${String(tick)}${at === round.length - 1 ? ` ${unit === 'hours' ? 'h' : 'd'}` : ''}</text>`,
    )}${figure.curves.map((curve, at) => curveOf(curve, at, times, end, plot))}`,
  };
}

/** The styles of several curves take turns. */
export const curveStyles = 3;

function curveOf({ steps }: Curve, at: number, times: number, end: number, { x, y }: Plot): Markup {
  const stairs = (bound: 'value' | 'low' | 'high') =>
    steps.map((step) => ({ along: x(step.at * times), level: y(step[bound]) }));
  const path = (places: ReturnType<typeof stairs>) =>
    html`M${x(0)} ${y(1)}${places.map(({ along, level }) => html`H${along}V${level}`)}H${x(end)}`;
  const back = stairs('low').toReversed();
  // Backwards along the lower bound: each level holds from its step to the next one.
  const under = back.map(({ along, level }) => html`V${level}H${along}`);
  return html`<path class="band" d="${path(stairs('high'))}${under}V${y(1)}Z"/><path class="line curve-${at % curveStyles}" d="${path(stairs('value'))}"/>`;
}
