import { type Weekday, weekdayOf } from '#lib/calendar/day.ts';
import type { Call } from './call.ts';

/** Hours of a weekday in which somebody is there, in seconds since midnight; the end is left out. */
interface Hours {
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
}

/** Whether somebody should have been there to answer. */
export function isStaffed({ day, second }: Call, hours: readonly Hours[]): boolean {
  const weekday = weekdayOf(day);
  return hours.some((one) => one.weekday === weekday && second >= one.start && second < one.end);
}
