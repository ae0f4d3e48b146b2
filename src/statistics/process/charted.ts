import type { Limits } from './limits.ts';

/** What the counts of a process are drawn from, as far as its baseline tells. */
export interface Counts {
  /** Whether they are shares, so many of so many; else events in so much room for them. */
  readonly shares: boolean;
  /** The centre: the share from 0 to 1, or the events per unit of room. */
  readonly rate: number;
  /** Of the newest period that was counted: how many could be, or how much room there was. */
  readonly size: number;
  /** All sizes of the baseline together. */
  readonly room: number;
}

/** What a chart says of the periods between two declared changes. Indexes count from the first of them. */
export interface Charted {
  /** What each period is judged by, in the unit of the values; null where there is nothing to judge it by. */
  readonly limits: readonly (Limits | null)[];
  /** How far out the point of each period is; null where it has none. */
  readonly standings: readonly (number | null)[];
  /** A change of the level by less would not show yet: from the centre to the upper limit; null for gaps. */
  readonly smallestVisibleChange: number | null;
  /** Moving ranges, where the values themselves are charted: the usual step, and the one that is a signal. */
  readonly steps: { readonly usual: number; readonly limit: number } | null;
  /** Where gaps are charted: how many quiet periods ended in each period, and in the last how many are still running. */
  readonly gaps: readonly (number | null)[] | null;
  /** Where the limits are those of counts as chance alone makes them. */
  readonly counts: Counts | null;
}
