import type { Call } from './call.ts';
import { callerOf } from './inbound.ts';

const HOUR = 3_600_000;

/**
 * Calls without those of a caller who rang within the hour before: who rings five times in a row is one who could not get
 * through, not five. Nobody knows who withholds their number, so each of those counts.
 * @param calls from outside, oldest first.
 */
export function firstRings(calls: readonly Call[]): readonly Call[] {
  const lastOf = new Map<string, number>();
  return calls.filter(({ from, startedAt }) => {
    const caller = callerOf(from);
    if (caller === null) return true;
    const last = lastOf.get(caller);
    lastOf.set(caller, startedAt);
    return last === undefined || startedAt - last > HOUR;
  });
}
