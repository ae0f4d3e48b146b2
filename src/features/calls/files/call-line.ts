import type { Day } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import { wallClockAt } from '#lib/calendar/wall-clock.ts';
import type { Call } from '../model/call.ts';

/** A call as a file tells of it: one leg of it where a phone system writes one row for each telephone that rang. */
export interface CallLine extends Omit<Call, 'startedAt' | 'day' | 'second'> {
  /** Milliseconds of Unix time, or what the company's clocks showed. */
  readonly at: number | { readonly day: Day; readonly seconds: number };
  /** What all legs of one call have in common; null where a row is a call. */
  readonly leg: string | null;
}

/** The call on the clocks of the company. */
export function callOf(line: CallLine, timeZone: string): Call {
  const { at, holds, id, direction, from, to, person, result, ringSeconds, talkSeconds } = line;
  const startedAt = typeof at === 'number' ? at : instantAt(at.day, at.seconds, timeZone);
  const { day, second } = wallClockAt(startedAt, timeZone);
  // Each by its name, because a million of them are held: what is spread takes half as much again.
  return {
    holds,
    id,
    startedAt,
    day,
    second,
    direction,
    from,
    to,
    line: line.line,
    person,
    result,
    ringSeconds,
    talkSeconds,
  };
}
