import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { ok, problem, type Result } from '#lib/result.ts';

const usualDays = 7;

/** A to-do is for seven days, from one weekly meeting to the next, unless it says otherwise. */
export const usualDue = (made: Day): Day => addDays(made, usualDays);

const furthestDays = 3660;

/** A day that a to-do can be due on; a mistyped year is found by it. */
export function checkDue(due: Day, today: Day): Result<Day> {
  if (due >= earliestDay && daysBetween(today, due) <= furthestDays) return ok(due);
  return problem('out-of-range', 'Choose a day within the next ten years. Nothing was stored.');
}

interface Promised {
  /** The day on which it was made. */
  readonly made: Day;
  readonly firstDue: Day;
}

/**
 * By which day it counts as done in time, when its day is moved: what was promised first, else moving the day would make
 * every to-do one that was kept. An earlier day is a new promise, and on the day it is made the day is still being agreed.
 */
export function firstDueOf({ made, firstDue }: Promised, due: Day, today: Day): Day {
  return due < firstDue || made === today ? due : firstDue;
}

/** How a to-do stands on a day, for its mark and for where it is listed. */
export type Standing = 'done' | 'late' | 'today' | 'open';

interface Dated {
  readonly due: Day;
  readonly doneOn: Day | null;
}

/** @param today where the company is. */
export function standingOf({ due, doneOn }: Dated, today: Day): Standing {
  if (doneOn !== null) return 'done';
  if (due < today) return 'late';
  return due === today ? 'today' : 'open';
}

/** `2 days late`, `due today`, `due tomorrow`, `in 6 days`; how it went where it is done. */
export function dueWords({ due, doneOn }: Dated, today: Day): string {
  if (doneOn !== null) return doneWords(daysBetween(due, doneOn));
  const days = daysBetween(today, due);
  if (days < 0) return `${daysIn(-days)} late`;
  if (days === 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `in ${daysIn(days)}`;
}

const daysIn = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

const doneWords = (late: number): string => (late > 0 ? `done ${daysIn(late)} late` : 'done in time');
