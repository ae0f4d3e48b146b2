import type { CellState, CellView } from '#kit/grid/cell-view.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import { formatCell, formatQuantity, type Reading } from '#lib/figure.ts';
import type { Row } from '../contract/scorecard.ts';
import { meets } from '../model/goal.ts';
import { judge, type Status } from '../model/status.ts';
import { type Entries, type Entry, entryKey } from './entries.ts';
import { calculatedAt, goalOf, isCalculated, isSignal, valueAt } from './standing.ts';

export interface CellGround {
  readonly today: Day;
  /** The last period that is over; only there does a missing value call for one. */
  readonly newestClosed: string;
  readonly reading: Reading;
  readonly mayRecord: (row: Row) => boolean;
}

function stateOf(status: Status, closed: boolean, newest: boolean): CellState {
  if (!closed) return 'running';
  if (status === 'missing') return newest ? 'missing' : 'plain';
  return status === 'not-judged' ? 'plain' : status;
}

/** Why a number cannot be written; undefined where it can. */
function lockOf(row: Row, mayRecord: boolean): string | undefined {
  if (isCalculated(row)) return `${row.title} is calculated: record the numbers that its formula names.`;
  return mayRecord ? undefined : `${row.title} belongs to somebody else: they record it.`;
}

/** What stands in a cell of a formula that has no number; a running period may still get one. */
function lackOf(row: Row, period: string): string {
  const calculated = calculatedAt(row, period);
  if (!calculated || calculated.amount !== null || calculated.lacks === 'inputs') return '–';
  return calculated.lacks === 'division-by-zero' ? '÷ 0' : 'too large';
}

/** How one value is shown: as few digits as keep it on its side of the goal of that period. */
export function cellOf(row: Row, period: string, ground: CellGround, entry?: Entry): CellView {
  const { today, newestClosed, reading, mayRecord } = ground;
  const closed = isClosed(period as Day, row.cadence, today);
  const pending = entry && (entry.state === 'saving' || entry.state === 'kept' || entry.state === 'conflict');
  const value = valueAt(row, period);
  const calculated = isCalculated(row);
  const amount = calculated
    ? (calculatedAt(row, period)?.amount ?? null)
    : pending
      ? entry.amount
      : (value?.amount ?? null);
  const goal = goalOf(row, period);
  const { status, missed } = judge(amount, goal, closed);
  const lock = lockOf(row, mayRecord(row));
  const state = stateOf(status, closed, period === newestClosed && !calculated);
  const empty = calculated ? lackOf(row, period) : '';
  return {
    text:
      amount === null ? empty : formatCell(amount, row.unit, reading, goal ? (shown) => meets(goal, shown) : undefined),
    raw: amount === null ? '' : formatQuantity(amount, row.unit, { ...reading, style: 'full' }),
    state,
    ...(status === 'off'
      ? { missed: row.unit === 'yes-no' ? 'not-done' : missed === 'low' ? 'too-low' : 'too-high' }
      : {}),
    ...(closed && isSignal(row, period) ? { signal: true } : {}),
    ...((pending ? (entry.note ?? value?.note) : value?.note) ? { note: true } : {}),
    ...(row.overrides.some((override) => override.period === period) ? { ownGoal: true } : {}),
    ...(pending ? { saving: true } : {}),
    ...(entry?.state === 'refused' ? { refused: { text: entry.text, why: entry.why ?? '' } } : {}),
    ...(lock === undefined ? {} : { readOnly: lock }),
    ...(row.unit === 'yes-no' ? { choices: ['yes', 'no'] } : {}),
  };
}

/**
 * The cells of rows, each made when it is first looked at and the same object until its row or its entry changes: of
 * four hundred metrics by fifty-two weeks only those in sight are made, and what is the same is not drawn again.
 */
export function cellBook(ground: CellGround): (row: Row, period: string, entries: Entries) => CellView {
  const byRow = new WeakMap<Row, Map<string, CellView>>();
  const byEntry = new WeakMap<Entry, { readonly row: Row; readonly cell: CellView }>();
  return (row, period, entries) => {
    const entry = entries.get(entryKey(row.metricId, period));
    if (entry) {
      const known = byEntry.get(entry);
      if (known?.row === row) return known.cell;
      const cell = cellOf(row, period, ground, entry);
      byEntry.set(entry, { row, cell });
      return cell;
    }
    const cells = byRow.get(row) ?? new Map<string, CellView>();
    if (cells.size === 0) byRow.set(row, cells);
    const known = cells.get(period);
    if (known) return known;
    const cell = cellOf(row, period, ground);
    cells.set(period, cell);
    return cell;
  };
}
