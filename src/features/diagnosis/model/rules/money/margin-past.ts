import type { Day } from '#lib/calendar/day.ts';
import { lastMonths, type MonthResult, sumOf } from '#features/money/model/books.ts';
import { kendall } from '#statistics/association/kendall.ts';
import { theilSen } from '#statistics/association/theil-sen.ts';
import { median } from '#statistics/median.ts';
import { mean } from '#statistics/moment.ts';
import { readProcess, type Segment } from '#statistics/process/read-process.ts';
import { type Usual, usualOf } from '../../usual.ts';
import { shiftLength, surprisesOf } from '../scorecard/surprise.ts';
import { seasonalTrend } from './seasonal-trend.ts';

/** A fall that luck brings more often is not worth a word: with it the posterior is below that of a hint, 0.8. */
const mostLuck = 0.4;

/** Months in which a season comes round. */
const cycle = 12;

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
  /** Months before the last declared change. */
  readonly before: readonly MonthResult[];
  readonly usual: Usual;
  /** A change of one month by less would not show. */
  readonly smallestVisible: number | null;
  readonly signals: ReadonlySet<number>;
  /** The least likely one first. */
  readonly falls: readonly Fall[];
  /** Of every test that was made, whatever it found. */
  readonly looks: readonly number[];
}

/**
 * The newest months in a row that have a gross margin, at most three years; null below `least` since the last change.
 * @param changes days of declared changes: what is compared begins anew with their months.
 */
export function marginPast(all: readonly MonthResult[], changes: readonly Day[], least: number): MarginPast | null {
  const run = lastMonths(all, 36);
  const whole = run.slice(run.findLastIndex(({ grossMargin }) => grossMargin === null) + 1);
  const begun = whole.findLastIndex(({ month }) => changes.some((day) => day.slice(0, 7) === month.slice(0, 7)));
  const months = whole.slice(Math.max(0, begun));
  const margins = months.map(({ grossMargin }) => grossMargin ?? 0);
  const { segments, signals } = readProcess({ unit: 'percent', values: margins });
  const present = segments.at(-1);
  if (present === undefined || months.length < least) return null;
  const trend = trendOf(months, margins);
  const jumps = jumpsOf(margins, present);
  const fired = signals.filter(({ completed, to, rule }) => (rule === 'shift' ? to : completed) === months.length - 1);
  const isFired = ({ by }: Fall) => fired.some(({ rule }) => rule === (by === 'shift' ? 'shift' : 'beyond'));
  const falls = [...jumps.filter(isFired), ...(trend === null ? [] : [trend])].filter(
    ({ from, to, p }) => to < from && p <= mostLuck,
  );
  return {
    months,
    margins,
    before: whole.slice(0, Math.max(0, begun)),
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

interface Line {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** With two full years each month is compared with the same month of other years, before that with all of them. */
function lineOf(margins: readonly number[]): Line | null {
  const seasonal = seasonalTrend(margins, cycle, 0.9);
  if (seasonal !== null) return seasonal;
  const at = [...margins.keys()];
  const line = theilSen(at, margins, 0.9);
  const order = kendall(at, margins);
  if (line === null || order === null) return null;
  const { slope, interval } = line;
  return { slope, low: interval?.low ?? slope, high: interval?.high ?? slope, p: order.p };
}

/** What the line comes to over the last year. */
function trendOf(months: readonly MonthResult[], margins: readonly number[]): Fall | null {
  const line = lineOf(margins);
  if (line === null) return null;
  const { slope, low, high, p } = line;
  const last = margins.length - 1;
  const steps = Math.min(last, cycle);
  const recent = months.slice(-cycle);
  const income = (sumOf(recent, (month) => month.income) / recent.length) * 12;
  const lost = (fall: number) => Math.max(0, -fall * steps * income);
  const to = median(margins.map((share, at) => share + slope * (last - at)));
  return {
    by: 'trend',
    from: to - slope * steps,
    to,
    p,
    aYear: { low: lost(high), mid: lost(slope), high: lost(low) },
  };
}
