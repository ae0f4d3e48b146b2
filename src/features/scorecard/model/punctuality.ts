import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Cadence, periodEnd } from '#lib/calendar/period.ts';

/** How many days after its end the number of a period still counts as in time. */
const grace: Readonly<Record<Cadence, number>> = { weekly: 3, monthly: 10, quarterly: 15, yearly: 30 };

/** The number of one period as far as its coming in goes. */
export interface Arrival {
  readonly period: Day;
  readonly amount: number | null;
  readonly version: number;
  /** Where it was taken from; null where somebody typed it. */
  readonly source: string | null;
  /** The day on which it was last written, where the company is. */
  readonly recordedOn: Day;
}

export interface Punctuality {
  readonly inTime: number;
  readonly late: number;
  readonly missing: number;
}

/**
 * How the numbers of a metric came in. Periods before its first number are left out, and so are numbers that were
 * written again or brought in from elsewhere: when those were first known is not on record.
 * @param periods the closed ones in sight, oldest first.
 */
export function punctualityOf(cadence: Cadence, periods: readonly Day[], arrivals: readonly Arrival[]): Punctuality {
  const known = new Map(arrivals.filter(({ amount }) => amount !== null).map((arrival) => [arrival.period, arrival]));
  const begun = periods.slice(periods.findIndex((period) => known.has(period)));
  const counted = known.size === 0 ? [] : begun;
  const states = counted.map((period) => {
    const arrival = known.get(period);
    if (arrival === undefined) return 'missing';
    if (arrival.version > 1 || arrival.source !== null) return 'unknown';
    return arrival.recordedOn <= addDays(periodEnd(period, cadence), grace[cadence]) ? 'in-time' : 'late';
  });
  const count = (state: string) => states.filter((one) => one === state).length;
  return { inTime: count('in-time'), late: count('late'), missing: count('missing') };
}

export const noArrivals: Punctuality = { inTime: 0, late: 0, missing: 0 };

export const together = (left: Punctuality, right: Punctuality): Punctuality => ({
  inTime: left.inTime + right.inTime,
  late: left.late + right.late,
  missing: left.missing + right.missing,
});
