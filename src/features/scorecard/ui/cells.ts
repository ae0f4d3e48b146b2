import type { CellState, CellView } from '#kit/grid/cell-view.ts';
import { formatCell, formatQuantity, type Reading } from '#lib/figure.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import type { Row } from '../contract/scorecard.ts';
import { type DatedGoal, goalAt, meets } from '../model/goal.ts';
import { judge, type Status } from '../model/status.ts';
import { type Entries, entryKey } from './entries.ts';

export interface CellGround {
  readonly today: Day;
  /** The last period that is over; only there does a missing value call for one. */
  readonly newestClosed: string;
  readonly reading: Reading;
  readonly entries: Entries;
  readonly mayRecord: (row: Row) => boolean;
}

export const goalOf = (row: Row, period: string) => goalAt(row.goals as DatedGoal[], period as Day);

export const amountAt = (row: Row, period: string): number | null =>
  row.values.find((value) => value.period === period)?.amount ?? null;

function stateOf(status: Status, closed: boolean, newest: boolean): CellState {
  if (!closed) return 'running';
  if (status === 'missing') return newest ? 'missing' : 'plain';
  return status === 'not-judged' ? 'plain' : status;
}

/** How one value is shown: as few digits as keep it on its side of the goal of that week. */
export function cellOf(
  row: Row,
  period: string,
  { today, newestClosed, reading, entries, mayRecord }: CellGround,
): CellView {
  const closed = isClosed(period as Day, 'weekly', today);
  const entry = entries.get(entryKey(row.metricId, period));
  const pending = entry && (entry.state === 'saving' || entry.state === 'kept' || entry.state === 'conflict');
  const amount = pending ? entry.amount : amountAt(row, period);
  const goal = goalOf(row, period);
  const { status, missed } = judge(amount, goal, closed);
  const text =
    amount === null ? '' : formatCell(amount, row.unit, reading, goal ? (shown) => meets(goal, shown) : undefined);
  return {
    text,
    raw: amount === null ? '' : formatQuantity(amount, row.unit, { ...reading, style: 'full' }),
    state: stateOf(status, closed, period === newestClosed),
    ...(status === 'off'
      ? { missed: row.unit === 'yes-no' ? 'not-done' : missed === 'low' ? 'too-low' : 'too-high' }
      : {}),
    ...(pending ? { saving: true } : {}),
    ...(entry?.state === 'refused' ? { refused: { text: entry.text, why: entry.why ?? '' } } : {}),
    ...(mayRecord(row) ? {} : { readOnly: 'This number belongs to somebody else: they record it.' }),
    ...(row.unit === 'yes-no' ? { choices: ['yes', 'no'] } : {}),
  };
}
