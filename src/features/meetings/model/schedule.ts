import { addDays, type Day, dayIn, daysBetween, type Weekday, weekdayOf } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';

export interface Schedule {
  /** 1 for Monday; null where none is agreed. */
  readonly weekday: Weekday | null;
  /** `09:30`, as the clocks of the company show it. */
  readonly startsAt: string | null;
  readonly everyWeeks: number;
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/**
 * The next time that the schedule names, in milliseconds of Unix time: counted in weeks from the one in which the last
 * meeting was, which has had its own. A time that clocks leave out is as much later as they are put forward, one that
 * they show twice is the first. Null where no day or no time is agreed.
 * @param last the day of the last meeting, where the company is.
 */
export function nextMeetingAt(
  { weekday, startsAt, everyWeeks }: Schedule,
  last: Day | null,
  now: number,
  timeZone: string,
): number | null {
  if (weekday === null || startsAt === null) return null;
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const at = (day: Day) => instantAt(day, (hours * 60 + minutes) * 60, timeZone);
  const isDue = (day: Day) => {
    const weeks = last === null ? everyWeeks : daysBetween(mondayOf(last), mondayOf(day)) / 7;
    return weeks !== 0 && weeks % everyWeeks === 0 && at(day) > now;
  };
  let day = addDays(mondayOf(dayIn(now, timeZone)), weekday - 1);
  while (!isDue(day)) day = addDays(day, 7);
  return at(day);
}
