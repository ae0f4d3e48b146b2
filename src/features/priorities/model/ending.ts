import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { type Outcome, quarterEnd } from './priority.ts';

/** How one ends: `carried` was not done, and goes on in the next quarter. */
export type Ending = 'done' | 'not-done' | 'dropped' | 'carried';

/** There is no partial credit: what goes on was not done. */
export const outcomeOf = (end: Ending): Outcome => (end === 'carried' ? 'not-done' : end);

/** The end of the quarter after the one it was due in, and no day that is over. */
export function nextDue(due: Day, today: Day, calendar: Calendar): Day {
  const following = quarterEnd(addDays(due, 1), calendar);
  return following < today ? quarterEnd(today, calendar) : following;
}
