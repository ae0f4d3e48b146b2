import { type Day, type Weekday, weekdayOf } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import { wallClockAt } from '#lib/calendar/wall-clock.ts';
import type { ReminderKind } from './kind.ts';

const HOUR = 3600;
const MONDAY: Weekday = 1;

/** Those that come by the clock, with their time of day in seconds as the reader's clock shows it. */
const daily = { digest: 7 * HOUR, 'todo-due': 8 * HOUR, 'missing-numbers': 9 * HOUR } as const;
type ByClock = keyof typeof daily;

/** Whom it may go to. */
export interface Reader {
  readonly timeZone: string;
  /** When they became a member, in milliseconds of Unix time: nobody is reminded of a morning before that. */
  readonly joinedAt: number;
  readonly off: readonly ReminderKind[];
}

export interface DueReminder {
  readonly kind: ByClock;
  /** The reader's day, which with reader and kind is what makes it the same reminder again. */
  readonly day: Day;
}

/** Not before a working day has gone by since the week closed: nobody forgot what could not be entered yet. */
const secondDay = (firstDayOfWeek: Weekday) => ((firstDayOfWeek % 7) + 1) as Weekday;
const dayBefore = (weekday: Weekday) => (((weekday + 5) % 7) + 1) as Weekday;

/**
 * The day of the week on which the owners of a team's numbers are reminded: the one before the team meets. Where no day
 * is agreed, the second of the company's week.
 */
export function numbersWeekday(meetsOn: Weekday | null, firstDayOfWeek: Weekday): Weekday {
  return meetsOn === null ? secondDay(firstDayOfWeek) : dayBefore(meetsOn);
}

/**
 * What is due for a reader now. Late ones of the reader's present day are due too, of days before not: a server that was
 * away in the morning makes up for it, and one that was away for a week does not.
 *
 * A time of day that a clock change leaves out is as much later as clocks are put forward, one that comes twice is the
 * first of the two (`instantAt`); in either case the day has one.
 * @param now milliseconds of Unix time.
 * @param numbersOn the weekdays on which numbers of the company are asked for.
 */
export function dueReminders(now: number, reader: Reader, numbersOn: ReadonlySet<Weekday>): DueReminder[] {
  const { day } = wallClockAt(now, reader.timeZone);
  const weekday = weekdayOf(day);
  const isDay: Readonly<Record<ByClock, boolean>> = {
    digest: weekday === MONDAY,
    'todo-due': true,
    'missing-numbers': numbersOn.has(weekday),
  };
  return (Object.keys(daily) as ByClock[])
    .filter((kind) => isDay[kind] && !reader.off.includes(kind))
    .filter((kind) => {
      const strikes = instantAt(day, daily[kind], reader.timeZone);
      return reader.joinedAt <= strikes && strikes <= now;
    })
    .map((kind) => ({ kind, day }));
}
