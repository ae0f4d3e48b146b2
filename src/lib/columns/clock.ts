import { ok, problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';
import { type Cell, cellText } from './cell.ts';

/** What a clock shows, and by how many minutes it is ahead of UTC; null when that is not written. */
export interface Clock {
  /** Since midnight, with fractions. */
  readonly seconds: number;
  readonly offset: number | null;
}

/** `14:30`, `2:30:05 PM`, `14:30:05.250Z`, `14:30 UTC`, `14:30+02:00`. */
export const clockForm =
  /^(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(Z|UTC|GMT)|\s*(?:UTC|GMT)?([-+−])(\d{1,2}):?(\d{2})?)?$/i;

/** @param parts what `clockForm` found. */
export function readClockParts(parts: readonly (string | undefined)[], text: string): Result<Clock> {
  const [hours, minutes, seconds = '0', half, zulu, sign, offsetHours, offsetMinutes = '0'] = parts;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds.replace(',', '.'))];
  const onDial = half === undefined ? hour <= 23 : hour >= 1 && hour <= 12;
  const ahead = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes);
  // Clocks are between 12 hours behind and 14 hours ahead of UTC.
  if (!onDial || minute > 59 || second >= 60 || Number(offsetMinutes) > 59 || ahead > 14 * 60) {
    return problem('not-a-time-of-day', `${quoted(text, 40)} has a time that no clock shows. Write it such as 14:30.`);
  }
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const offset = sign === undefined ? (zulu === undefined ? null : 0) : sign === '+' ? ahead : -ahead;
  return ok({ seconds: of24 * 3600 + minute * 60 + second, offset });
}

/** A cell of a column of times of day; the time of a date with a time. */
export function readClock(cell: Cell): Result<Clock> {
  const text = cellText(cell).trim();
  const parts = clockForm.exec(text.replace(/^\d{4}-\d{2}-\d{2}T/, ''));
  return parts === null
    ? problem('not-a-time-of-day', `${quoted(text)} is not a time of day. Write it such as 14:30.`)
    : readClockParts(parts.slice(1), text);
}
