import { lastMonths, type MonthResult, sumOf } from '#features/money/model/books.ts';
import { kendall } from '#statistics/association/kendall.ts';
import { theilSen } from '#statistics/association/theil-sen.ts';
import { mean } from '#statistics/moment.ts';
import { readProcess, type Segment } from '#statistics/process/read-process.ts';
import { type Usual, usualOf } from '../../usual.ts';
import { shiftLength, surprisesOf } from '../scorecard/surprise.ts';

/** A fall of the gross margin, as a share of income, and how seldom luck brings one like it. */
export interface Fall {
  readonly by: 'month' | 'shift' | 'trend';
  readonly from: number;
  readonly to: number;
  /** Two-sided. */
  readonly p: number;
  /** What the fall comes to in a year at the newest year's income, with p5 and p95; only a trend tells it. */
  readonly aYear: { readonly low: number; readonly mid: number; readonly high: number } | null;
}

export interface MarginPast {
  readonly months: readonly MonthResult[];
  readonly margins: readonly number[];
  readonly usual: Usual;
  /** A change of one month by less would not show. */
  readonly smallestVisible: number | null;
  readonly signals: ReadonlySet<number>;
  /** The least likely one first. */
  readonly falls: readonly Fall[];
  /** Of every test that was made, whatever it found. */
  readonly looks: readonly number[];
}

/** The newest months in a row that have a gross margin, at most three years; null below `least`. */
export function marginPast(all: readonly MonthResult[], least: number): MarginPast | null {
  const run = lastMonths(all, 36);
  const months = run.slice(run.findLastIndex(({ grossMargin }) => grossMargin === null) + 1);
  const margins = months.map(({ grossMargin }) => grossMargin ?? 0);
  const { segments, signals } = readProcess({ unit: 'percent', values: margins });
  const present = segments.at(-1);
  if (present === undefined || months.length < least) return null;
  const trend = trendOf(months, margins);
  const jumps = jumpsOf(margins, present);
  const fired = signals.filter(({ completed, to, rule }) => (rule === 'shift' ? to : completed) === months.length - 1);
  const isFired = ({ by }: Fall) => fired.some(({ rule }) => rule === (by === 'shift' ? 'shift' : 'beyond'));
  const falls = [...jumps.filter(isFired), ...(trend === null ? [] : [trend])].filter(({ from, to }) => to < from);
  return {
    months,
    margins,
    usual: usualOf(margins, present),
    smallestVisible: present.smallestVisibleChange,
    signals: new Set(signals.flatMap(({ indexes }) => indexes)),
    falls: falls.toSorted((one, other) => one.p - other.p),
    looks: [...jumps, ...(trend === null ? [] : [trend])].map(({ p }) => p),
  };
}

function jumpsOf(margins: readonly number[], present: Segment): Fall[] {
  const surprises = surprisesOf(margins, present);
  const centre = present.newest?.centre;
  if (surprises === null || centre === undefined) return [];
  const { last, shift } = surprises;
  const month: Fall = { by: 'month', from: centre, to: margins.at(-1) ?? centre, p: last.p, aYear: null };
  if (shift === null) return [month];
  const [from, to] = [margins.slice(0, -shiftLength), margins.slice(-shiftLength)].map(mean);
  return [month, { by: 'shift', from: from ?? centre, to: to ?? centre, p: shift.p, aYear: null }];
}

/** Along the line of Theil and Sen over the last year, tested by Kendall's rank correlation with the months. */
function trendOf(months: readonly MonthResult[], margins: readonly number[]): Fall | null {
  const at = margins.map((_, place) => place);
  const line = theilSen(at, margins, 0.9);
  const order = kendall(at, margins);
  if (line === null || order === null) return null;
  const last = margins.length - 1;
  const steps = Math.min(last, 12);
  const recent = months.slice(-12);
  const income = (sumOf(recent, (month) => month.income) / recent.length) * 12;
  const lost = (slope: number) => Math.max(0, -slope * steps * income);
  const to = line.intercept + line.slope * last;
  const { low, high } = line.interval ?? { low: line.slope, high: line.slope };
  return {
    by: 'trend',
    from: to - line.slope * steps,
    to,
    p: order.p,
    aYear: { low: lost(high), mid: lost(line.slope), high: lost(low) },
  };
}
