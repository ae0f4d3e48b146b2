import { type Day, dayFrom } from '../calendar/day.ts';
import { problem, type Result, ok } from '../result.ts';

/** The year from which a workbook counts its days: 1904 in those that began on early Macintosh computers. */
export type Epoch = 1900 | 1904;

/** A day and, where there is one, the time of day in seconds since midnight. */
export interface DayAndTime {
  readonly day: Day;
  readonly seconds: number | null;
}

const secondsADay = 86_400;
// The last day of 2199, the last year a day may have.
const last = { 1900: 109_574, 1904: 108_112 } as const;

/**
 * A day as spreadsheets store it: a count of days, the time as a fraction, kept to milliseconds. In the 1900 system
 * day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was (ECMA-376 part 1, section 18.17.4.1).
 */
export function fromSerial(serial: number, epoch: Epoch): Result<DayAndTime> {
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * secondsADay * 1000) / 1000;
  if (seconds >= secondsADay) {
    [days, seconds] = [days + 1, 0];
  }
  if (!(days >= (epoch === 1900 ? 1 : 0) && days <= last[epoch])) {
    return problem('year-out-of-range', `The day number ${serial} is not in the years 1900 to 2199. Correct the date.`);
  }
  if (epoch === 1900 && days === 60) {
    return problem('no-such-day', 'Day number 60 stands for 29 February 1900, which never was. Correct the date.');
  }
  const day = epoch === 1904 ? dayFrom(1904, 1, 1 + days) : dayFrom(1900, 1, days < 60 ? days : days - 1);
  return ok({ day, seconds: seconds === 0 ? null : seconds });
}
