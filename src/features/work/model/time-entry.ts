import type { Day } from '#lib/calendar/day.ts';

export interface TimeEntry {
  readonly holds: 'time';
  readonly date: Day;
  readonly person: string;
  readonly client: string | null;
  readonly project: string | null;
  readonly task: string | null;
  readonly hours: number;
  readonly billable: boolean | null;
  /** Free; `lead`, `build` or `do` in an engagement. */
  readonly category: string | null;
  readonly description: string | null;
}
