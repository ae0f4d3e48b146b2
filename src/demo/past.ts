import type { Weekday } from '#lib/calendar/day.ts';

/** Weeks before the running one, and a day of that week. */
export type Past = readonly [weeksAgo: number, weekday: Weekday];
