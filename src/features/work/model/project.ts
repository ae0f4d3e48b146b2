import type { Day } from '#lib/calendar/day.ts';

export interface Project {
  readonly holds: 'project';
  readonly project: string;
  readonly client: string | null;
  readonly status: 'open' | 'done';
  /** In major units of the company's currency, as are outside costs. */
  readonly price: number | null;
  readonly quotedHours: number | null;
  readonly remainingHours: number | null;
  readonly outsideCosts: number | null;
  readonly started: Day | null;
  readonly due: Day | null;
  readonly finished: Day | null;
  readonly scopeChanges: number | null;
  readonly interactions: number | null;
}
