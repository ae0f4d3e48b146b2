import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { CellView } from '#kit/grid/cell-view.ts';
import { Grid } from '#kit/grid/grid.tsx';
import type { GridChange, GridMove, GridRefusal } from '#kit/grid/grid-parts.ts';
import { arrangementOf, moved } from './arrangement.ts';
import { CellFacts } from './cell-facts.tsx';
import { cellBook } from './cells.ts';
import type { Arranged } from './arrangement.ts';
import { lineOf } from './lines.ts';
import { metricKeys, metricMenu } from './metric-menu.ts';
import { PeriodHead } from './period-head.tsx';
import { rowLeads, rowTitle } from './row-leads.tsx';
import { groupsOf } from './rows-in-view.ts';
import type { ScorecardView } from './scorecard-view.ts';
import { blockReading, refusalOf, sortTyped } from './sort-typed.ts';
import { periodNouns } from '../model/reading/period-noun.ts';

const WhereFrom = lazy(async () => ({ default: (await import('./where-from.tsx')).WhereFrom }));

/** The numbers by period, written like a spreadsheet. */
export function ScorecardGrid(
  view: ScorecardView & {
    label: string;
    /** Whether rows stand by their headings, and not in an order of their own. */
    grouped: boolean;
    /** Absent where rows stand in another order than the scorecard's own, or it may not be changed. */
    onArrange: ((before: readonly Arranged[], after: readonly Arranged[]) => void) | undefined;
  },
) {
  const { rows, all, recording, reading, today, newestClosed, newest, cadence, may, words, onArrange } = view;
  const { entries } = recording;
  const [where, setWhere] = useState(false);
  const lines = useMemo(() => rows.map(lineOf), [rows]);
  const columns = useMemo(() => {
    const inTime = view.columns.map((column) => ({ ...column, head: <PeriodHead column={column} /> }));
    return newest === 'right' ? inTime : inTime.toReversed();
  }, [view.columns, newest]);
  const closed = useMemo(
    () => view.columns.filter((column) => column.closed).map((column) => column.id),
    [view.columns],
  );
  const groups = useMemo(
    () =>
      groupsOf(rows, newestClosed).map(({ group, off, all: members }) => ({
        id: group,
        name: group,
        aside: `${off} of ${members} off last ${periodNouns[cadence][0]}`,
      })),
    [rows, newestClosed, cadence],
  );

  const book = useMemo(
    () => cellBook({ today, newestClosed, reading, mayRecord: may.record }),
    [today, newestClosed, reading, may.record],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.metricId as string, row])), [rows]);
  const cell = useCallback(
    (rowId: string, columnId: string): CellView => {
      const row = byId.get(rowId);
      return row ? book(row, columnId, entries) : nothing;
    },
    [byId, book, entries],
  );

  const title = useMemo(() => rowTitle({ newestClosed, words }), [newestClosed, words]);
  const leads = useMemo(
    () => rowLeads({ closed, today, reading, nameOf: view.nameOf, words }),
    [closed, today, reading, view.nameOf, words],
  );

  const commit = (changes: readonly GridChange[], pasted: boolean): GridRefusal | null => {
    const nameOf = ({ rowId, columnId }: GridChange) =>
      [byId.get(rowId)?.title, columns.find(({ id }) => id === columnId)?.name].join(', ');
    const written = pasted ? blockReading(changes, reading, nameOf) : { ok: true as const, value: reading };
    if (!written.ok) return { whole: written.error.message };
    const { typed, refused } = sortTyped(changes, rows, written.value, Date.now());
    if (refused.length > 0) recording.refuse(refused);
    if (typed.length > 0) recording.record(typed);
    return refusalOf(refused);
  };
  const move = (to: GridMove) => {
    const before = arrangementOf(all);
    onArrange?.(before, arrangementOf(moved(before, to)));
  };
  const menu = metricMenu(view, () => setWhere(!where));

  return (
    <Grid
      label={view.label}
      rows={lines}
      {...(view.grouped ? { groups } : {})}
      columns={columns}
      title={title}
      leads={leads}
      cellOf={cell}
      onCommit={commit}
      onDismiss={recording.dismiss}
      onUndo={() => recording.undo()}
      onRedo={recording.redo}
      {...(onArrange ? { onMove: move } : {})}
      newest={newest}
      keys={metricKeys(view, menu)}
      menu={menu}
      below={(spot) =>
        spot ? (
          <CellFacts spot={spot} view={view} />
        ) : (
          <span>Arrow keys choose a cell, then type. Paste a block from a spreadsheet.</span>
        )
      }
      details={
        where
          ? (spot) => (
              <Suspense>
                <WhereFrom spot={spot} view={view} />
              </Suspense>
            )
          : undefined
      }
    />
  );
}

const nothing: CellView = { text: '', raw: '', state: 'plain' };
