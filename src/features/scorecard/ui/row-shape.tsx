import { Sparkline } from '#kit/charts/sparkline.tsx';
import type { Row } from '../contract/scorecard.ts';
import { limitsAreOfValues } from '../model/reading/process-reading.ts';
import { limitsAt } from './facts.ts';
import { isRealChange } from './rows-in-view.ts';
import { amountAt, goalOf, standingOf } from './standing.ts';

/** The course of the closed periods in sight with its natural limits and goal; of yes and no there is none to see. */
export function RowShape({ row, closed, width }: { row: Row; closed: readonly string[]; width?: number }) {
  const newest = closed.at(-1);
  if (row.unit === 'yes-no' || newest === undefined) return null;
  const goal = goalOf(row, newest);
  const limits = limitsAt(row, newest);
  return (
    <Sparkline
      values={closed.map((period) => amountAt(row, period))}
      goals={goal ? [goal.threshold, ...(goal.upper == null ? [] : [goal.upper])] : []}
      limits={limits && limitsAreOfValues(row.process, limits) ? { low: limits.lower, high: limits.upper } : null}
      last={isRealChange(row) ? 'signal' : standingOf(row, newest).status === 'off' ? 'off' : 'plain'}
      {...(width === undefined ? {} : { width })}
    />
  );
}
