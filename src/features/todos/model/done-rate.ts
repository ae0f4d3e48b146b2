import type { Day } from '#lib/calendar/day.ts';
import { periodEnd } from '#lib/calendar/period.ts';
import { type NormReading, normWords, readAgainstNorm } from '#statistics/norm-reading.ts';
import type { Commitment } from './commitment.ts';
import { keptBetween } from './kept.ts';

/** A quarter: long enough for a share, short enough to be about how it goes now. */
export const weeksShown = 13;

/** Nine in ten: a norm of a way of managing (Wickman 2011), not a finding of research. */
const norm = 0.9;

/** Of the to-dos first due in one week, how many were done by their day. */
export interface KeptWeek {
  /** The first day of the week. */
  readonly week: Day;
  readonly inTime: number;
  readonly n: number;
}

export function keptWeeks(todos: readonly Commitment[], weeks: readonly Day[]): KeptWeek[] {
  return weeks.map((week) => {
    const { inTime, n } = keptBetween(todos, week, periodEnd(week, 'weekly'));
    return { week, inTime, n };
  });
}

export interface DoneRate {
  readonly inTime: number;
  readonly n: number;
  readonly verdict: NormReading['verdict'];
}

/** The share over all of the weeks, and whether it is told from the norm. */
export function doneRate(weeks: readonly KeptWeek[]): DoneRate {
  const inTime = weeks.reduce((sum, week) => sum + week.inTime, 0);
  const n = weeks.reduce((sum, week) => sum + week.n, 0);
  return { inTime, n, verdict: readAgainstNorm({ successes: inTime, trials: n }, norm).verdict };
}

/** `27 of 31 done in time (71 to 95 %): not told apart from the norm of 90 %.` */
export const rateWords = ({ inTime, n }: DoneRate): string =>
  normWords({ successes: inTime, trials: n }, 'done in time', norm) || 'Nothing was due in these weeks.';
