import { day } from './day.ts';

/** Nothing is recorded for a period that begins before it; a mistyped year is found by that. A goal from this day on has held ever since. */
export const earliestDay = day('1970-01-01');

export const earliestYear = 1970;
