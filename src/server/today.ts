import { type Day, dayIn } from '#lib/calendar/day.ts';

const MOST_ZONES = 1000;
const MINUTE_MS = 60_000;
const known = new Map<string, { readonly minute: number; readonly day: Day }>();

/**
 * Today on the clocks of that zone. Every request asks it, and to ask the formatter was a twenty-fifth of what a write
 * takes; no zone changes its day within a minute, so it is asked once a minute.
 * @param now milliseconds of Unix time.
 * @throws RangeError for a zone that does not exist.
 */
export function todayIn(timeZone: string, now: number): Day {
  const minute = Math.floor(now / MINUTE_MS);
  const before = known.get(timeZone);
  if (before?.minute === minute) return before.day;
  const day = dayIn(now, timeZone);
  if (known.size >= MOST_ZONES) known.clear();
  known.set(timeZone, { minute, day });
  return day;
}
