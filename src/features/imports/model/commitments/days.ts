import { quarterEnd } from '#features/priorities/model/priority.ts';
import { usualDue } from '#features/todos/model/due.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Calendar, periodOf } from '#lib/calendar/period.ts';
import type { Settled } from './wanted.ts';

const earliest = (days: readonly (Day | null)[]): Day => days.filter((day) => day !== null).toSorted()[0] as Day;

/**
 * Both days of what comes in, where the file may say none: a to-do is for seven days, a priority for its quarter, and
 * nothing was made after it ended, or after today.
 */
export function daysOf(
  { kind, made, due, ended }: Pick<Settled, 'kind' | 'made' | 'due' | 'ended'>,
  today: Day,
  calendar: Calendar,
): { made: Day; due: Day } {
  const latest = [ended?.over ?? null, today];
  if (kind === 'priority') {
    const end = due ?? quarterEnd(made ?? earliest(latest), calendar);
    return { made: made ?? earliest([periodOf(end, 'quarterly', calendar), ...latest]), due: end };
  }
  const begun = made ?? earliest([due && addDays(due, -7), ...latest]);
  return { made: begun, due: due ?? usualDue(begun) };
}
