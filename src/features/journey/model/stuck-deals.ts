import { isSameName } from '#lib/name-key.ts';
import { quantile } from '#statistics/quantile.ts';
import type { StageVisit } from './stage-visit.ts';

/** The deals that stand in one stage, beside those that moved on from it. */
export interface Waiting {
  readonly stage: string;
  /** How many moved on. */
  readonly movedOn: number;
  /** By so many days 85 in 100 of them had; NaN of none. */
  readonly late: number;
  /** The longest that any of them took; 0 of none. */
  readonly longest: number;
  /** Those still there, the longest wait first. */
  readonly open: readonly StageVisit[];
  /** Of them, those that wait longer than that. */
  readonly stuck: readonly StageVisit[];
  /** How many of the open ones would wait so long if all went on as those did that moved on; NaN of none. */
  readonly usual: number;
}

/** The share of those that moved on which had by then: later is late. */
const lateShare = 0.85;

export function waitingIn(stage: string, visits: readonly StageVisit[]): Waiting {
  const here = visits.filter((visit) => visit.stage === stage);
  const moved = here.filter(({ left }) => left === 'advanced').map(({ days }) => days);
  const late = quantile(moved, lateShare);
  // A deal whose stage says otherwise went on without anybody writing the day.
  const open = here
    .filter(({ left, deal }) => left === null && (deal.stage === null || isSameName(deal.stage, stage)))
    .toSorted((one, other) => other.days - one.days);
  const daysBeyond = moved.reduce((sum, days) => sum + Math.max(0, days - late), 0);
  return {
    stage,
    movedOn: moved.length,
    late,
    longest: moved.reduce((most, days) => Math.max(most, days), 0),
    open,
    stuck: open.filter(({ days }) => days > late),
    // On any day, of the days that are spent in a stage so many are spent beyond that one (renewal theory; Cox 1962).
    usual: (open.length * daysBeyond) / moved.reduce((sum, days) => sum + days, 0),
  };
}
