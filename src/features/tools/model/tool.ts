import type { Day } from '#lib/calendar/day.ts';

export interface Tool {
  readonly holds: 'tool';
  readonly tool: string;
  /** In major units of the company's currency. */
  readonly monthlyCost: number | null;
  readonly seats: number | null;
  readonly activeUsers: number | null;
  readonly process: string | null;
  readonly outcome: string | null;
  readonly renewsOn: Day | null;
}
