import { dayIn } from '#lib/calendar/day.ts';
import type { Day } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import { nextMeetingAt, type Schedule } from './schedule.ts';

const monday = 1;

/**
 * Every time that a schedule names after `now` and up to `until`, in milliseconds of Unix time. A week in which a
 * meeting of it is planned has that one instead.
 * @param last the day of the last meeting, where the company is.
 * @param planned instants of those that are planned.
 */
export function comingTimes(
  schedule: Schedule,
  last: Day | null,
  planned: readonly number[],
  { now, until, timeZone }: { readonly now: number; readonly until: number; readonly timeZone: string },
): number[] {
  const weekAt = (instant: number) => weekOf(dayIn(instant, timeZone), monday);
  const taken = new Set(planned.map(weekAt));
  const times: number[] = [];
  let [since, at] = [last, nextMeetingAt(schedule, last, now, timeZone)];
  while (at !== null && at <= until) {
    if (!taken.has(weekAt(at))) times.push(at);
    since = dayIn(at, timeZone);
    at = nextMeetingAt(schedule, since, at, timeZone);
  }
  return times;
}
