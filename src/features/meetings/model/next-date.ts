import { addDays, type Day, dayIn } from '#lib/calendar/day.ts';
import { instantAt, offsetAt } from '#lib/calendar/instant.ts';

/** A day and a time of day, `09:30`, as the clocks of the company show them. */
export interface Moment {
  readonly day: Day;
  readonly time: string;
}

/** @param instant milliseconds of Unix time. */
export function momentIn(instant: number, timeZone: string): Moment {
  const shown = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  return { day: dayIn(instant, timeZone), time: shown.slice(11, 16) };
}

/** In milliseconds of Unix time; null of what is no time of day. */
export function instantOf({ day, time }: Moment, timeZone: string): number | null {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  const seconds = (hours * 60 + minutes) * 60;
  return Number.isNaN(seconds) ? null : instantAt(day, seconds, timeZone);
}

const quarterHour = 900_000;

interface Asked {
  /** When the agenda says the next one is; null where no day or time is agreed. Milliseconds of Unix time. */
  readonly agreed: number | null;
  /** When this one was to begin, and when it did. */
  readonly plannedAt: number | null;
  readonly openedAt: number;
  readonly everyWeeks: number;
}

/**
 * What is proposed for the next one: what the agenda says, else the same day of the week and time as this one, so many
 * weeks later. A time that nobody chose, of one that was opened unplanned, is the quarter of an hour before it.
 */
export function proposedNext({ agreed, plannedAt, openedAt, everyWeeks }: Asked, timeZone: string): Moment {
  if (agreed !== null) return momentIn(agreed, timeZone);
  const { day, time } = momentIn(plannedAt ?? Math.floor(openedAt / quarterHour) * quarterHour, timeZone);
  return { day: addDays(day, 7 * everyWeeks), time };
}
