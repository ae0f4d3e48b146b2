import type { Day } from '#lib/calendar/day.ts';
import { periodEnd } from '#lib/calendar/period.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Commitment } from './commitment.ts';
import { keptBetween } from './kept.ts';

/** A quarter: long enough for a share, short enough to be about how it goes now. */
export const weeksShown = 13;

/** Nine in ten: a norm of a way of managing (Wickman 2011), not a finding of research. */
export const norm = 0.9;

/** Below so many a share is no more than the two counts; below the second it gets no colour. */
const [leastForRange, leastForColour] = [5, 10];

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

export type RateVerdict = 'nothing-due' | 'too-few' | 'below' | 'above' | 'not-told-apart';

export interface DoneRate {
  readonly inTime: number;
  readonly n: number;
  /** 95 %, Wilson; shares of one. */
  readonly low: number;
  readonly high: number;
  readonly verdict: RateVerdict;
}

/** The share over all of the weeks, and whether it is told from the norm. */
export function doneRate(weeks: readonly KeptWeek[]): DoneRate {
  const inTime = weeks.reduce((sum, week) => sum + week.inTime, 0);
  const n = weeks.reduce((sum, week) => sum + week.n, 0);
  const { low, high } = wilsonInterval(inTime, n);
  return { inTime, n, low, high, verdict: verdictOf(n, low, high) };
}

function verdictOf(n: number, low: number, high: number): RateVerdict {
  if (n === 0) return 'nothing-due';
  if (n < leastForColour) return 'too-few';
  if (high < norm) return 'below';
  return low > norm ? 'above' : 'not-told-apart';
}

const percent = (share: number): string => String(Math.round(share * 100));

const against: Readonly<Record<RateVerdict, string>> = {
  'nothing-due': '',
  'too-few': ': too few to say more',
  below: `: below the norm of ${percent(norm)} %`,
  above: `: above the norm of ${percent(norm)} %`,
  'not-told-apart': `: not told apart from the norm of ${percent(norm)} %`,
};

/** `27 of 31 done in time (71 to 95 %): not told apart from the norm of 90 %.` */
export function rateWords({ inTime, n, low, high, verdict }: DoneRate): string {
  if (verdict === 'nothing-due') return 'Nothing was due in these weeks.';
  const range = n < leastForRange ? '' : ` (${percent(low)} to ${percent(high)} %)`;
  return `${inTime} of ${n} done in time${range}${against[verdict]}.`;
}
