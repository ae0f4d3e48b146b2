import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, nextPeriod, periodOf } from '#lib/calendar/period.ts';

/** How far back a scorecard is shown: so many closed periods, or those since the quarter began. */
export type Window = number | 'quarter';

const windows: Readonly<Record<Cadence, readonly [Window, ...Window[]]>> = {
  // The first is what is shown when nobody says: a quarter of weeks, a year of months with the same one a year before.
  weekly: [13, 4, 26, 52, 'quarter'],
  monthly: [13, 6, 24, 36],
  quarterly: [8, 4, 12],
  yearly: [5, 3, 10],
};

export const usualWindow = (cadence: Cadence): Window => windows[cadence][0];

/** What can be chosen from, the shortest first, the quarter last. */
export const windowsOf = (cadence: Cadence): readonly Window[] =>
  windows[cadence].toSorted((one, other) => (one === 'quarter' ? 1 : other === 'quarter' ? -1 : one - other));

/** How many periods that makes, the running one among them; of a quarter just begun the last closed one is shown too. */
export function periodsIn(window: Window, cadence: Cadence, today: Day, calendar: Calendar): number {
  if (window !== 'quarter') return window + 1;
  const running = periodOf(today, cadence, calendar);
  let period = periodOf(periodOf(today, 'quarterly', calendar), cadence, calendar);
  let count = 1;
  while (period < running) {
    period = nextPeriod(period, cadence);
    count += 1;
  }
  return Math.max(2, count);
}
