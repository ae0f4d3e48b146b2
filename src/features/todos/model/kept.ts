import type { Day } from '#lib/calendar/day.ts';
import type { Commitment } from './commitment.ts';
import { usualDue } from './due.ts';

/** How many of the commitments that were due were done in time. */
export interface Kept {
  readonly inTime: number;
  /** Done after all, but later. */
  readonly late: number;
  readonly n: number;
  /** First and last day on which any of them was due; null of none. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A to-do is for seven days, unless it says otherwise; what is due with neither day is not known. */
export function dueOf({ kind, created, due }: Commitment): Day | null {
  return due ?? (kind === 'todo' && created !== null ? usualDue(created) : null);
}

/**
 * Of what was due from the first to the last day. What is due later is left out, also where it is done already: else the
 * quick ones would count before the slow ones can.
 */
export function keptBetween(commitments: readonly Commitment[], from: Day, to: Day): Kept {
  let [inTime, late, n] = [0, 0, 0];
  let [first, last]: [Day | null, Day | null] = [null, null];
  for (const commitment of commitments) {
    const due = dueOf(commitment);
    if (due === null || due < from || due > to) continue;
    n += 1;
    if (commitment.done !== null && commitment.done <= due) inTime += 1;
    else if (commitment.done !== null && commitment.done <= to) late += 1;
    if (first === null || due < first) first = due;
    if (last === null || due > last) last = due;
  }
  return { inTime, late, n, from: first, to: last };
}
