import type { Day } from '#lib/calendar/day.ts';

/** What was agreed with a client of a fractional practice. Shares are of one and of the hours. */
export interface Engagement {
  readonly holds: 'engagement';
  readonly client: string;
  readonly monthlyFee: number | null;
  readonly hoursPerWeek: number | null;
  readonly started: Day | null;
  readonly ends: Day | null;
  readonly leadShare: number | null;
  readonly buildShare: number | null;
  readonly doShare: number | null;
}
