import type { Day } from '#lib/calendar/day.ts';

/** One occurrence of something in a calendar; what was called off is none. */
export interface CalendarEvent {
  readonly holds: 'event';
  readonly title: string;
  /** Milliseconds of Unix time. */
  readonly startedAt: number;
  /** The day and the seconds since midnight on the company's clocks. */
  readonly day: Day;
  readonly second: number;
  readonly hours: number;
  readonly allDay: boolean;
  /** Whether somebody is taken by it, as far as the calendar says. */
  readonly busy: boolean;
}
