import { dateLabel } from '#lib/calendar/day.ts';
import { spread } from '#lib/spread.ts';
import type { Figure } from '../../../model/figure.ts';
import { html, type Markup } from '../markup.ts';
import { type Drawn, letter, type Sheet } from './drawing.ts';
import { axisFormat, dayAxis, linePath, type Plot, plotOf } from './plot.ts';

export type ProcessFigure = Extract<Figure, { kind: 'process' }>;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly centre: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The segments by the places of their points. */
const spansOf = ({ points, segments }: ProcessFigure): Span[] =>
  segments.map(({ from, to, ...limits }) => ({
    from: points.findIndex(({ period }) => period >= from),
    to: points.findLastIndex(({ period }) => period <= to),
    ...limits,
  }));

/** A process over time: its values, the natural limits of each stretch, its goal; what stands out is a diamond. */
export function processDrawing(figure: ProcessFigure, currency: string, sheet: Sheet): Drawn {
  const { points, unit, goal } = figure;
  const format = axisFormat(unit, currency);
  const spans = spansOf(figure);
  const height = sheet.isNarrow ? 190 : 220;
  const labels = labelsOf(spans.at(-1), goal, format, sheet);
  const plot = plotOf(sheet, {
    values: [
      ...points.map(({ value }) => value),
      ...spans.flatMap(({ centre, lower, upper }) => [centre, lower, upper]),
      goal,
    ],
    along: [0, Math.max(1, points.length - 1)],
    height,
    margin: Math.ceil(Math.max(0, ...labels.map(({ text }) => text.length)) * letter) + 8,
    format,
  });
  const { x, y, left, right } = plot;
  const placed = spread(
    labels.map(({ text, value }) => ({ text, y: y(value) })),
    13,
    plot.top,
    plot.bottom,
  );
  return {
    height,
    body: html`${plot.axis}${dayAxis(
      plot,
      points.map(({ period }) => period),
    )}${spans.map((span) => limitsOf(span, plot))}${beginnings(figure, spans, plot)}${
      goal === null ? null : html`<path class="goal" d="M${left} ${y(goal)}H${right}"/>`
    }<path class="line" d="${linePath(points.map(({ value }, at) => (value === null ? null : [x(at), y(value)])))}"/>${points.map(
      ({ value, signal }, at) => (value === null ? null : pointAt(x(at), y(value), signal, points.length)),
    )}${placed.map(({ text, y: at }) => html`<text x="${right + 6}" y="${at + 4}">${text}</text>`)}`,
  };
}

function labelsOf(last: Span | undefined, goal: number | null, format: (value: number) => string, sheet: Sheet) {
  const label = (word: string, value: number | null | undefined) =>
    value === null || value === undefined
      ? []
      : [{ text: sheet.isNarrow ? format(rounded(value)) : `${word} ${format(rounded(value))}`, value }];
  return [
    ...label('upper limit', last?.upper),
    ...label('usual', last?.centre),
    ...label('lower limit', last?.lower),
    ...label('goal', goal),
  ];
}

/** Three figures tell where a limit lies. */
const rounded = (value: number): number => Number(value.toPrecision(3));

function limitsOf({ from, to, centre, lower, upper }: Span, { x, y, left, right }: Plot): Markup {
  const [start, end] = [Math.max(left, x(from - 0.5)), Math.min(right, x(to + 0.5))];
  const across = (value: number) => html`M${start} ${y(value)}H${end}`;
  const band =
    lower === null || upper === null
      ? null
      : html`<rect class="band" x="${start}" y="${y(upper)}" width="${end - start}" height="${y(lower) - y(upper)}"/><path class="limit" d="${across(upper)}${across(lower)}"/>`;
  return html`${band}<path class="mean" d="${across(centre)}"/>`;
}

/** Where a later stretch begins, with its day where there is room for it. */
function beginnings({ points }: ProcessFigure, spans: readonly Span[], { x, top, bottom, left, right }: Plot): Markup {
  let taken = left;
  const marks = spans.slice(1).map(({ from }) => {
    const at = x(from - 0.5);
    const period = points[from]?.period;
    const text = period === undefined ? '' : `new limits from ${dateLabel(period)}`;
    const width = text.length * letter;
    const start = Math.min(at + 4, right - width);
    const isFree = start >= taken;
    if (isFree) taken = start + width + 8;
    return html`<path class="change-line" d="M${at} ${top - 6}V${bottom}"/>${isFree ? html`<text x="${start}" y="${top - 8}">${text}</text>` : null}`;
  });
  return html`${marks}`;
}

function pointAt(x: number, y: number, signal: boolean, many: number): Markup {
  if (signal) return html`<path class="signal" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`;
  return html`<circle class="dot" cx="${x}" cy="${y}" r="${many > 60 ? 2 : 3}"/>`;
}
