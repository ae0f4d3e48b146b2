import { type Day, daysBetween } from '#lib/calendar/day.ts';
import type { Figure } from '../../../model/figure.ts';
import { amountText } from '../../../model/finding-words.ts';
import { counted, dayText, listed, numberText, shareText } from '../../../model/wording.ts';
import { barText, mostBars } from './bars-drawing.ts';

/** What stands over a figure, and the whole of it in a sentence for who does not see it. */
export interface FigureWords {
  readonly title: string;
  readonly scope: string;
  readonly says: string;
}

/** What lies between two points: a week, a month or more. */
export function stepWord(periods: readonly Day[]): 'week' | 'month' | 'quarter' | 'year' {
  const [first, second] = periods;
  const days = first === undefined || second === undefined ? 7 : daysBetween(first, second);
  return days < 20 ? 'week' : days < 60 ? 'month' : days < 200 ? 'quarter' : 'year';
}

const unitScope = (unit: string): string => (unit === 'number' ? '' : `, in ${unit === 'share' ? 'percent' : unit}`);

const wordsOf: {
  readonly [Kind in Figure['kind']]: (figure: Extract<Figure, { kind: Kind }>, currency: string) => FigureWords;
} = {
  process({ title, points, segments, unit, goal }, currency) {
    const step = stepWord(points.map(({ period }) => period));
    const text = (value: number) => amountText(value, unit, currency);
    const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
    const [first, last, limits] = [points[0], points.at(-1), segments.at(-1)];
    const range =
      limits === undefined || limits.lower === null || limits.upper === null
        ? ''
        : `, between ${text(limits.lower)} and ${text(limits.upper)}`;
    const usual = limits === undefined ? '' : ` Usual since ${dayText(limits.from)}: ${text(limits.centre)}${range}.`;
    const between = known.length === 0 ? '' : `, from ${text(Math.min(...known))} to ${text(Math.max(...known))}`;
    const out = points.filter(({ signal }) => signal).length;
    const span =
      first === undefined || last === undefined ? '' : `, ${dayText(first.period)} to ${dayText(last.period)}`;
    return {
      title: `${title}, ${step} by ${step}`,
      scope: `${counted(points.length, step)}${unitScope(unit)}`,
      says: `${counted(points.length, step)}${span}${between}.${usual} ${counted(out, 'stands', 'stand')} out.${goal === null ? '' : ` Goal: ${text(goal)}.`}`,
    };
  },
  heat({ rows, columns, cells }) {
    const marked = cells.flatMap((row, at) =>
      row.flatMap((cell, place) =>
        cell.marked && cell.share !== null
          ? [`${rows[at] ?? ''} ${columns[place] ?? ''} (${shareText(cell.share)} of ${numberText(cell.of)})`]
          : [],
      ),
    );
    return {
      title: 'By weekday and hour',
      scope: 'percent; below it, of how many',
      says: `The share in each hour of the week. ${marked.length === 0 ? 'No hour stands out' : `These stand out: ${listed(marked, 12)}`}.`,
    };
  },
  funnel({ stages }) {
    return {
      title: 'Stage by stage',
      scope: 'the share that goes on to the next one',
      says: `${stages.map((bar) => `${bar.stage}: ${barText({ ...bar, name: bar.stage }, 'share', '')}`).join('; ')}.`,
    };
  },
  survival({ curves }) {
    const ends = curves.map(({ name, steps }) => `${name}: ${shareText(steps.at(-1)?.value ?? 1)} at the end`);
    const [first] = curves;
    return {
      title: curves.length === 1 && first ? `The share ${first.name}, as time goes by` : 'As time goes by',
      scope: 'percent of all',
      says: `The share that is left as time goes by. ${ends.join('; ')}.`,
    };
  },
  forecast({ weeks, unit, line }, currency) {
    const text = (value: number) => amountText(value, unit, currency);
    const [first, last] = [weeks[0], weeks.at(-1)];
    const below = line === null ? 0 : weeks.filter(({ high }) => high < line.value).length;
    const held = line === null ? '' : ` ${line.label}: ${text(line.value)}; ${below} surely stay below it.`;
    return {
      title: 'The weeks ahead',
      scope: `${counted(weeks.length, 'week')}${unitScope(unit)}`,
      says:
        first === undefined || last === undefined
          ? 'No week can be foreseen.'
          : `The middle goes from ${text(first.value)} in the week of ${dayText(first.week)} to ${text(last.value)} in that of ${dayText(last.week)}.${held}`,
    };
  },
  bars({ bars, unit }, currency) {
    const rest = bars.length - mostBars;
    return {
      title: 'Side by side',
      scope: `${rest > 0 ? `the first ${mostBars} of ${bars.length}` : counted(bars.length, 'bar')}${unitScope(unit)}`,
      says: `${bars
        .slice(0, mostBars)
        .map((bar) => `${bar.name}: ${barText({ ...bar, named: false }, unit, currency)}`)
        .join('; ')}.`,
    };
  },
};

export function figureWords(figure: Figure, currency: string): FigureWords {
  const words = wordsOf[figure.kind] as (figure: Figure, currency: string) => FigureWords;
  return words(figure, currency);
}
