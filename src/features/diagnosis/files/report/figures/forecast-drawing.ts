import type { Figure } from '../../../model/figure.ts';
import { html } from '../markup.ts';
import { cut, type Drawn, letter, type Sheet } from './drawing.ts';
import { axisFormat, dayAxis, linePath, plotOf } from './plot.ts';

export type ForecastFigure = Extract<Figure, { kind: 'forecast' }>;

/** Weeks to come: where nine of ten lie as a band, the middle as a line, and what they are held against. */
export function forecastDrawing({ weeks, line, unit }: ForecastFigure, currency: string, sheet: Sheet): Drawn {
  const height = sheet.isNarrow ? 180 : 210;
  const format = axisFormat(unit, currency);
  const plot = plotOf(sheet, {
    values: [0, line?.value ?? null, ...weeks.flatMap(({ value, low, high }) => [value, low, high])],
    along: [0, Math.max(1, weeks.length - 1)],
    height,
    margin: 26,
    format,
  });
  const { x, y, left, right, top } = plot;
  const edge = (bound: 'low' | 'high') => weeks.map((week, at) => [x(at), y(week[bound])] as const);
  const band = linePath([...edge('high'), ...edge('low').toReversed()]);
  const words = line === null ? '' : cut(`${line.label}: ${format(line.value)}`, right - left);
  return {
    height,
    body: html`${plot.axis}${dayAxis(
      plot,
      weeks.map(({ week }) => week),
    )}<path class="band" d="${band}${weeks.length > 0 ? 'Z' : ''}"/><path class="line" d="${linePath(weeks.map(({ value }, at) => [x(at), y(value)]))}"/>${weeks.map(
      ({ value }, at) => html`<circle class="dot" cx="${x(at)}" cy="${y(value)}" r="3"/>`,
    )}${
      line === null
        ? null
        : html`<path class="held" d="M${left} ${y(line.value)}H${right}"/><text class="over" x="${right - words.length * letter}" y="${Math.max(top - 8, y(line.value) - 5)}">${words}</text>`
    }`,
  };
}
