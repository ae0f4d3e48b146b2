import type { Day } from '#lib/calendar/day.ts';

/** A way of working as the company describes it. */
export interface ProcessRecord {
  readonly holds: 'process';
  readonly process: string;
  readonly department: string | null;
  readonly owner: string | null;
  /** Everybody who can run it. */
  readonly canRun: readonly string[];
  readonly documented: boolean | null;
  /** Share of checks that were passed, of one; null where nobody checked. */
  readonly followed: number | null;
  /** How many checks, where they were counted (`17 of 20`). */
  readonly checks: number | null;
  readonly metric: string | null;
  readonly reviewedOn: Day | null;
}
