import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Goal } from '../goal.ts';
import type { Kind, Summary } from '../particulars.ts';

/** A metric that a kind of business usually needs. What is left out is the plain case of `particularsOf`. */
export interface StarterMetric {
  readonly title: string;
  readonly group: string;
  readonly kind: Kind;
  readonly unit: Unit;
  readonly cadence?: Cadence;
  readonly summary?: Summary;
  /** Somewhere to begin, to be replaced by what the company wants; left out where that hangs on its size. */
  readonly goal?: Goal;
  /** What is counted, and where it is found. */
  readonly note: string;
  /** Titles of the same scorecard that it moves. */
  readonly drives?: readonly string[];
  /** Over titles of the same scorecard. */
  readonly formula?: string;
  readonly clientView?: boolean;
  /** Whether its owner can move it within a week. */
  readonly controllable: boolean;
}

export const atLeast = (threshold: number): Goal => ({ operator: 'at-least', threshold });
export const atMost = (threshold: number): Goal => ({ operator: 'at-most', threshold });
export const between = (threshold: number, upper: number): Goal => ({ operator: 'between', threshold, upper });
export const yes: Goal = atLeast(1);
