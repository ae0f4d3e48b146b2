import { dayIn, dayLabel, yearOf } from '#lib/calendar/day.ts';

/** Where the company is and what time it is. */
export interface Clock {
  readonly timeZone: string;
  /** Milliseconds of Unix time. */
  readonly now: number;
}

/** `today`, `yesterday`, `Tue 17 Nov`, and the year where it is another one. */
export function dayWords(instant: string, { timeZone, now }: Clock): string {
  const day = dayIn(Date.parse(instant), timeZone);
  const today = dayIn(now, timeZone);
  return dayLabel(day, { today, withYear: yearOf(day) !== yearOf(today) });
}

/** `today, 9:41`. */
export function momentWords(instant: string, clock: Clock): string {
  const time = new Intl.DateTimeFormat(undefined, { timeZone: clock.timeZone, hour: 'numeric', minute: '2-digit' });
  return `${dayWords(instant, clock)}, ${time.format(Date.parse(instant))}`;
}
