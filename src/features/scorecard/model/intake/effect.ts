import type { Day } from '#lib/calendar/day.ts';
import type { Goal } from '../goal.ts';

/** What stood in a cell before, with its provenance; null where nothing did. */
export interface CellBefore {
  readonly amount: number | null;
  readonly note: string;
  readonly source: string | null;
  readonly recorded_by: string | null;
  readonly recorded_at: string;
  readonly via: string;
}

type GoalBefore = Goal | { readonly operator: null; readonly threshold: null } | null;

/** One thing that an intake did, mostly to a metric, with what is needed to put it back where nobody has changed it since. */
export type Effect = { readonly id: string; readonly title: string } & (
  | { readonly did: 'define'; readonly version: number }
  | { readonly did: 'change'; readonly version: number; readonly before: Readonly<Record<string, unknown>> }
  | { readonly did: 'place'; readonly scorecard: string; readonly before: string | null; readonly after: string }
  | { readonly did: 'goal'; readonly from: Day; readonly before: GoalBefore; readonly after: GoalBefore }
  | {
      readonly did: 'override';
      readonly period: Day;
      readonly before: { readonly goal: GoalBefore; readonly note: string } | null;
      readonly after: GoalBefore;
    }
  | { readonly did: 'declare'; readonly startsOn: Day; readonly of: string | null }
  | {
      readonly did: 'record';
      /** The version that the intake wrote, and what it wrote over. */
      readonly cells: readonly { readonly period: Day; readonly version: number; readonly before: CellBefore | null }[];
    }
);

/** How many of each an intake makes, changes, or finds as they are. */
export interface IntakeCounts {
  metricsNew: number;
  metricsChanged: number;
  valuesNew: number;
  valuesChanged: number;
  valuesSame: number;
  goalsNew: number;
  changesNew: number;
}

export const noCounts = (): IntakeCounts => ({
  metricsNew: 0,
  metricsChanged: 0,
  valuesNew: 0,
  valuesChanged: 0,
  valuesSame: 0,
  goalsNew: 0,
  changesNew: 0,
});
