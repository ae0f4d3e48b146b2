import type { Day } from '#lib/calendar/day.ts';

export interface Client {
  readonly holds: 'client';
  readonly client: string;
  readonly since: Day;
  /** The last day; null while still a client. */
  readonly until: Day | null;
  /** In major units of the company's currency. */
  readonly monthlyValue: number | null;
  /** Of the value, as a share of one. */
  readonly margin: number | null;
  readonly sponsor: string | null;
  readonly idealFit: boolean | null;
}
