import type { Day } from '#lib/calendar/day.ts';
import { type Calendar, periodOf } from '#lib/calendar/period.ts';
import { normWords } from '#statistics/norm-reading.ts';
import type { Outcome } from './priority.ts';

/** Four in five: a norm of a way of managing (Wickman 2011), not a finding of research. */
const norm = 0.8;

/** How many of one quarter’s were done. */
export interface QuarterRate {
  /** The first day of the quarter. */
  readonly quarter: Day;
  readonly done: number;
  /** Of so many that were closed. */
  readonly n: number;
  /** Due and not closed: they count for nothing until somebody says. */
  readonly open: number;
}

/**
 * Quarter by quarter, oldest first, of what was due before today: what is due later is left out, also where it is done
 * already, else the quick ones would count before the slow ones can. What was dropped was not done.
 */
export function quarterRates(
  ends: readonly { readonly due: Day; readonly outcome: Outcome | null }[],
  today: Day,
  calendar: Calendar,
): QuarterRate[] {
  const quarters = new Map<Day, { done: number; n: number; open: number }>();
  for (const { due, outcome } of ends) {
    if (due >= today) continue;
    const quarter = periodOf(due, 'quarterly', calendar);
    const tally = quarters.get(quarter) ?? { done: 0, n: 0, open: 0 };
    quarters.set(quarter, {
      done: tally.done + (outcome === 'done' ? 1 : 0),
      n: tally.n + (outcome === null ? 0 : 1),
      open: tally.open + (outcome === null ? 1 : 0),
    });
  }
  return [...quarters]
    .map(([quarter, tally]) => ({ quarter, ...tally }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
}

/** `27 of 31 done (71 to 95 %): not told apart from the norm of 80 %.`; of few the two counts alone. */
export function rateWords(rates: readonly QuarterRate[]): string {
  const done = rates.reduce((sum, rate) => sum + rate.done, 0);
  const n = rates.reduce((sum, rate) => sum + rate.n, 0);
  return normWords({ successes: done, trials: n }, 'done', norm) || 'None was closed yet.';
}
