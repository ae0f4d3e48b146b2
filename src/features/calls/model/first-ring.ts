import type { Day } from '#lib/calendar/day.ts';
import type { Call } from './call.ts';
import { callerOf } from './inbound.ts';

const HOUR = 3_600_000;

/**
 * Calls without those of a caller who rang within the hour before on the same day: who rings five times in a row is one who
 * could not get through, not five. Nobody knows who withholds their number, so each of those counts.
 * @param calls from outside, oldest first.
 */
export function firstRings(calls: readonly Call[]): readonly Call[] {
  const lastOf = new Map<string, number>();
  let today: Day | null = null;
  return calls.filter(({ day, from, startedAt }) => {
    // A long log has half a million callers, a day some hundreds.
    if (day !== today) lastOf.clear();
    today = day;
    const caller = callerOf(from);
    if (caller === null) return true;
    const last = lastOf.get(caller);
    lastOf.set(caller, startedAt);
    return last === undefined || startedAt - last > HOUR;
  });
}
