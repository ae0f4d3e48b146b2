import type { Day } from '#lib/calendar/day.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';

/** Below so many a share is no more than its two counts. */
const leastForRange = 5;

export interface Promised {
  /** The day it was promised for first. */
  readonly due: Day;
  readonly doneOn: Day | null;
}

/** `ahead`: its day is not over yet, so that it is not judged, done or not. */
export type Keeping = 'kept' | 'later' | 'missed' | 'ahead';

/** @param today where the company is. */
export function keepingOf({ due, doneOn }: Promised, today: Day): Keeping {
  if (due >= today) return 'ahead';
  if (doneOn === null) return 'missed';
  return doneOn <= due ? 'kept' : 'later';
}

/** Of what was due: done by its day, done later, not done. */
export interface Tally {
  readonly kept: number;
  readonly later: number;
  readonly missed: number;
  readonly n: number;
}

/**
 * Of what was due from a day on and before today. What is due later is left out, also where it is done already: else the
 * quick ones would count before the slow ones can.
 */
export function tallyOf(promised: readonly Promised[], since: Day, today: Day): Tally {
  const due = promised.filter((one) => one.due >= since && one.due < today);
  const count = (keeping: Keeping) => due.filter((one) => keepingOf(one, today) === keeping).length;
  return { kept: count('kept'), later: count('later'), missed: count('missed'), n: due.length };
}

const percent = (share: number): string => String(Math.round(share * 100));

/** ` (59 to 94 %, n 17)`: 95 %, Wilson; empty of few. */
function rangeWords(successes: number, n: number): string {
  if (n < leastForRange) return '';
  const { low, high } = wilsonInterval(successes, n);
  return ` (${percent(low)} to ${percent(high)} %, n ${n})`;
}

const parts = (counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `, ${count} ${what}`)
    .join('');

/**
 * `14 of 17 to-dos done by their day (59 to 94 %, n 17), 3 later.`; of few the counts alone.
 * @param word for so many of them.
 */
export function keptWords({ kept, later, missed, n }: Tally, word: (count: number) => string): string {
  if (n === 0) return `No ${word(0)} were due yet.`;
  const by = n === 1 ? 'its' : 'their';
  return `${kept} of ${n} ${word(n)} done by ${by} day${rangeWords(kept, n)}${parts([
    [later, 'later'],
    [missed, 'not done'],
  ])}.`;
}

/** Priorities by how they were closed: what was carried on or dropped was not done. */
export interface Closed {
  readonly done: number;
  readonly carried: number;
  readonly notDone: number;
  readonly dropped: number;
  readonly n: number;
}

/** `9 of 12 priorities done (47 to 91 %, n 12), 2 carried on, 1 dropped.` */
export function closedWords({ done, carried, notDone, dropped, n }: Closed, word: (count: number) => string): string {
  if (n === 0) return `No ${word(0)} were closed yet.`;
  return `${done} of ${n} ${word(n)} done${rangeWords(done, n)}${parts([
    [carried, 'carried on'],
    [notDone, 'not done'],
    [dropped, 'dropped'],
  ])}.`;
}
