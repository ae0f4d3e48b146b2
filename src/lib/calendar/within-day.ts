import type { Day } from './day.ts';
import { instantAt } from './instant.ts';

const noon = 12 * 3600;

/**
 * A moment of a day of which nothing but the day is known: noon, where the company is, or now where that is still to come.
 * @param now milliseconds of Unix time; not before the day.
 */
export const withinDay = (day: Day, timeZone: string, now: number): number =>
  Math.min(instantAt(day, noon, timeZone), now);
