import type { Weekday } from '#lib/calendar/day.ts';

export type Purpose = 'deliver' | 'sell' | 'market' | 'lead' | 'admin' | 'rest';

/** A block of the weekly schedule of one person. */
export interface Block {
  readonly holds: 'block';
  readonly weekday: Weekday;
  /** Seconds since midnight; the end is after the start. */
  readonly start: number;
  readonly end: number;
  readonly person: string | null;
  readonly purpose: Purpose;
}
