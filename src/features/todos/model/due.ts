import { addDays, dateLabel, type Day, daysBetween, weekdayNames, weekdayOf } from '#lib/calendar/day.ts';
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

/** `late, Sun`, `today`, `tomorrow`, `Thu`, `4 Dec`; how it went where it is done: `20 Nov, 2 days late`. */
export function dueWords(todo: Dated & { readonly firstDue: Day }, today: Day): string {
  if (todo.doneOn !== null) return `${near(todo.doneOn, today)}, ${doneWords(todo.firstDue, todo.doneOn)}`;
  return todo.due < today ? `late, ${near(todo.due, today)}` : near(todo.due, today);
}

/** Within a week of today the weekday says it; farther away only the date does. */
function near(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) < 7 ? (weekdayNames[weekdayOf(day) - 1] ?? '').slice(0, 3) : dateLabel(day);
}

function doneWords(firstDue: Day, doneOn: Day): string {
  const late = daysBetween(firstDue, doneOn);
  if (late <= 0) return 'in time';
  return late === 1 ? '1 day late' : `${late} days late`;
}

/** `12 days old`; empty of one that is not older than a to-do is for. */
export function oldWords(made: Day, today: Day): string {
  const days = daysBetween(made, today);
  return days > usualDays ? `${days} days old` : '';
}

/** Carried so often, it is no to-do of one week: the weekly meeting makes it an issue. */
const carriesToAsk = 2;
const times = ['', 'once', 'twice'];

/** `carried once`, `carried twice: an issue?`; empty of what never was. @param issue the company's word for one. */
export function carriedWords(carried: number, issue: string): string {
  if (carried === 0) return '';
  const said = `carried ${times[carried] ?? `${carried} times`}`;
  return carried < carriesToAsk ? said : `${said}: ${/^[aeiou]/iu.test(issue) ? 'an' : 'a'} ${issue}?`;
}
