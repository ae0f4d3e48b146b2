import type { Call } from '#features/calls/model/call.ts';
import { addDays, type Day, day, weekdayOf } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';

const OFFICE = '+1 555 010 0000';

/** A call on the clocks of New York, from a number of its own unless told. */
export function callAt(on: Day, hour: number, more: Partial<Call> & { minute?: number } = {}): Call {
  const { minute = 0, ...said } = more;
  const second = hour * 3600 + minute * 60;
  return {
    holds: 'call',
    id: null,
    startedAt: instantAt(on, second, 'America/New_York'),
    day: on,
    second,
    direction: 'in',
    from: `+1 555 ${on.replaceAll('-', '')} ${hour}${minute}`,
    to: OFFICE,
    line: null,
    person: null,
    result: 'answered',
    ringSeconds: 20,
    talkSeconds: 120,
    ...said,
  };
}

/** The company calls somebody. */
export const callOut = (on: Day, hour: number, to: string, more: Partial<Call> & { minute?: number } = {}): Call =>
  callAt(on, hour, { direction: 'out', from: OFFICE, to, ...more });

/** Weekdays from a Monday on, so many weeks of them. */
export function weekdays(weeks: number, from: Day = day('2026-06-01')): Day[] {
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at)).filter((on) => weekdayOf(on) <= 5);
}
