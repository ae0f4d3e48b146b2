import { lastMonths, type MonthResult } from '#features/money/model/books.ts';
import type { Day } from '#lib/calendar/day.ts';
import { readProcess } from '#statistics/process/read-process.ts';
import { type Usual, usualOf } from '../../usual.ts';
import { surprisesOf } from '../scorecard/surprise.ts';
import { type Fallen, fallenBy, lineOf } from './margin-fall.ts';

/** A fall that luck brings more often is not worth a word: with it the posterior is below that of a hint, 0.8. */
const mostLuck = 0.4;

/** A fall of the gross margin, as a share of income, and how seldom luck brings one like it. */
export interface Fall extends Pick<Fallen, 'from' | 'to'> {
  /** Two-sided. */
  readonly p: number;
  /** Null of a single month: what it lost is lost once, and no rate. */
  readonly lasting: Fallen | null;
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
  readonly fall: Fall | null;
  /** Of every test that was made, whatever it found. */
  readonly looks: readonly number[];
}

interface Asked {
  /** Days of declared changes: what is compared begins anew with their months. */
  readonly changes: readonly Day[];
  readonly least: number;
  readonly seed: number;
}

/** The newest months in a row that have a gross margin, at most three years; null below `least` since the last change. */
export function marginPast(all: readonly MonthResult[], { changes, least, seed }: Asked): MarginPast | null {
  const run = lastMonths(all, 36);
  const whole = run.slice(run.findLastIndex(({ grossMargin }) => grossMargin === null) + 1);
  const begun = whole.findLastIndex(({ month }) => changes.some((day) => day.slice(0, 7) === month.slice(0, 7)));
  const months = whole.slice(Math.max(0, begun));
  const margins = months.map(({ grossMargin }) => grossMargin ?? 0);
  const { segments, signals } = readProcess({ unit: 'percent', values: margins });
  const present = segments.at(-1);
  if (present === undefined || months.length < least) return null;
  const usual = usualOf(margins, present);
  const newest = months.length - 1;
  const surprises = surprisesOf(margins, present);
  const { last = null, shift = null } = surprises ?? {};
  const line = lineOf(margins);
  const isBeyond = signals.some(({ rule, completed }) => rule === 'beyond' && completed === newest);
  const to = margins[newest] ?? usual.centre;
  const centre = present.newest?.centre ?? usual.centre;
  const month = last !== null && isBeyond && to < centre ? { from: centre, to, p: last.p, lasting: null } : null;
  const isShifted = shift !== null && shift.since !== null && shift.away < 0;
  const falling = [...(isShifted ? [shift.p] : []), ...(line !== null && line.slope < 0 ? [line.p] : [])];
  const lasting = line === null ? null : fallenBy(months, margins, line, seed);
  const told = [
    ...(falling.length === 0 || lasting === null ? [] : [{ ...lasting, p: Math.min(...falling), lasting }]),
    // Of months that are lower since a while the last one is a part.
    ...(month === null || isShifted ? [] : [month]),
  ].filter(({ from, to, p }) => to < from && p <= mostLuck);
  return {
    months,
    margins,
    before: whole.slice(0, Math.max(0, begun)),
    usual,
    smallestVisible: present.smallestVisibleChange,
    signals: new Set(signals.flatMap(({ indexes }) => indexes)),
    fall: told.toSorted((one, other) => one.p - other.p)[0] ?? null,
    looks: [last?.p, shift?.p, line?.p].filter((p) => p !== undefined),
  };
}
