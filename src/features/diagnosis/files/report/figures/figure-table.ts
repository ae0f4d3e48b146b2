import type { Figure } from '../../../model/figure.ts';
import { amountText } from '../../../model/finding-words.ts';
import { dayText, numberText, shareText } from '../../../model/wording.ts';
import { stepWord } from './figure-words.ts';

/** A figure in rows; the first cell of each names it. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const rangeText = (low: number, high: number, text: (value: number) => string): string =>
  low === high ? '' : `${text(low)} to ${text(high)}`;

/** Every number that the figure shows, also those for which the drawing has no room. */
export function figureTable(figure: Figure, currency: string): FigureTable {
  const text = (unit: string) => (value: number) => amountText(value, unit, currency);
  switch (figure.kind) {
    case 'process': {
      const amount = text(figure.unit);
      return {
        head: [stepWord(figure.points.map(({ period }) => period)), 'value', 'usual', 'stands out'],
        rows: figure.points.map(({ period, value, signal }) => {
          const limits = figure.segments.find(({ from, to }) => from <= period && period <= to);
          const between =
            limits === undefined || limits.lower === null || limits.upper === null
              ? ''
              : ` (${amount(limits.lower)} to ${amount(limits.upper)})`;
          return [
            dayText(period),
            value === null ? 'missing' : amount(value),
            limits === undefined ? '' : `${amount(limits.centre)}${between}`,
            signal ? 'yes' : '',
          ];
        }),
      };
    }
    case 'heat':
      return {
        head: ['', ...figure.columns],
        rows: figure.rows.map((row, at) => [
          row,
          ...(figure.cells[at] ?? []).map(({ of, share, marked }) =>
            of === 0
              ? '–'
              : `${share === null ? 'too few' : shareText(share)} of ${numberText(of)}${marked ? ', stands out' : ''}`,
          ),
        ]),
      };
    case 'funnel':
      return {
        head: ['stage', 'goes on', 'between', 'of how many'],
        rows: figure.stages.map(({ stage, value, low, high, n }) => [
          stage,
          shareText(value),
          rangeText(low, high, shareText),
          numberText(n),
        ]),
      };
    case 'survival':
      return {
        head: ['after days', 'left', 'between'],
        rows: figure.curves.flatMap(({ name, steps }) =>
          steps.map(({ at, value, low, high }) => [
            figure.curves.length > 1 ? `${name}, ${at.toFixed(2)}` : at.toFixed(2),
            shareText(value),
            rangeText(low, high, shareText),
          ]),
        ),
      };
    case 'forecast':
      return {
        head: ['week', 'middle', '9 times in 10 between'],
        rows: figure.weeks.map(({ week, value, low, high }) => [
          dayText(week),
          text(figure.unit)(value),
          rangeText(low, high, text(figure.unit)),
        ]),
      };
    case 'bars':
      return {
        head: ['', 'value', 'between', 'of how many'],
        rows: figure.bars.map(({ name, value, low, high, n }) => [
          name,
          text(figure.unit)(value),
          rangeText(low, high, text(figure.unit)),
          numberText(n),
        ]),
      };
  }
}
