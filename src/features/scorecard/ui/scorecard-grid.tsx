import { useCallback, useMemo } from 'react';
import { Sparkline } from '#kit/charts/sparkline.tsx';
import { Grid } from '#kit/grid/grid.tsx';
import type { CellView } from '#kit/grid/cell-view.ts';
import type { GridChange, GridLead, GridSpot } from '#kit/grid/grid-parts.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import type { Reading } from '#lib/figure.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal } from '../model/goal.ts';
import { CellFacts } from './cell-facts.tsx';
import { amountAt, cellOf, goalOf } from './cells.ts';
import { Conflicts } from './conflicts.tsx';
import { type Entry, entryKey } from './entries.ts';
import { lineOf, type MetricLine, type PeriodColumn } from './lines.ts';
import type { ScorecardView } from './scorecard-view.ts';
import css from './scorecard-page.module.css';
import { summaryOf } from './summary.ts';
import type { Typed } from './use-recording.ts';

/** Reads what was typed or pasted: what is a number goes on its way, what is none is refused with the reason. */
export function sortTyped(changes: readonly GridChange[], rows: readonly Row[], reading: Reading, at: number) {
  const typed: Typed[] = [];
  const refused: Entry[] = [];
  for (const { rowId, columnId, text } of changes) {
    const row = rows.find((one) => one.metricId === rowId);
    if (!row) continue;
    const base = { metricId: row.metricId, period: columnId, text };
    const seenVersion = row.values.find((value) => value.period === columnId)?.version ?? 0;
    const parsed = text.trim() === '' ? null : parseQuantity(text, row.unit, reading.locale, reading.currency);
    if (parsed?.ok === false)
      refused.push({ ...base, seenVersion, amount: null, state: 'refused', at, why: parsed.error.message });
    else typed.push({ ...base, amount: parsed?.value ?? null });
  }
  return { typed, refused };
}

/** A week's range in two short lines: `9–15` over `Nov`, `31 Aug` over `–6 Sep`. */
function rangeLines(name: string): [string, string] {
  const [within, days, month] = /^(\d+–\d+)\s(.+)$/u.exec(name) ?? [];
  if (within && days && month) return [days, month];
  const [first = name, last = ''] = name.split('–');
  return [first, last && `–${last}`];
}

function Head({ column }: { column: Omit<PeriodColumn, 'head'> }) {
  const [first, second] = rangeLines(column.name);
  const lines = column.running ? ['so far', /\d$/u.test(first) ? first : column.name] : [first, second];
  return lines.map((line) => (
    <span key={line} className={css['headLine']}>
      {line}
    </span>
  ));
}

/** The numbers by week, written like a spreadsheet. */
export function ScorecardGrid(view: ScorecardView & { label: string }) {
  const { rows, recording, reading, today, newestClosed, newest, mayRecord, words } = view;
  const { entries } = recording;
  const lines = useMemo(() => rows.map(lineOf), [rows]);
  const columns = useMemo(() => {
    const inTime = view.columns.map((column) => ({ ...column, head: <Head column={column} /> }));
    return newest === 'right' ? inTime : inTime.toReversed();
  }, [view.columns, newest]);
  const closed = useMemo(
    () => view.columns.filter((column) => column.closed).map((column) => column.id),
    [view.columns],
  );

  // The grid draws a cell again only when it gets another object for it.
  const cells = useMemo(() => {
    const ground = { today, newestClosed, reading, entries, mayRecord };
    return new Map(
      rows.flatMap((row) =>
        columns.map((column): [string, CellView] => [
          entryKey(row.metricId, column.id),
          cellOf(row, column.id, ground),
        ]),
      ),
    );
  }, [rows, columns, today, newestClosed, reading, entries, mayRecord]);
  const cell = useCallback(
    (rowId: string, columnId: string) => cells.get(entryKey(rowId, columnId)) as CellView,
    [cells],
  );

  const title: GridLead<MetricLine> = {
    id: 'title',
    head: words.capital('metric'),
    width: '226px',
    cell: ({ row }) => (
      <>
        <span className={css['name']}>{row.title}</span>
        {amountAt(row, newestClosed) === null && <Badge tone="outline">missing</Badge>}
      </>
    ),
  };
  const leads: readonly GridLead<MetricLine>[] = [
    {
      id: 'owner',
      head: <span className="ek-unseen">Owner</span>,
      width: '28px',
      cell: ({ row }) => <Avatar name={view.nameOf(row.ownerId)} size="sm" spoken />,
    },
    {
      id: 'goal',
      head: words.capital('goal'),
      width: '84px',
      figure: true,
      cell: ({ row }) => {
        const goal = goalOf(row, today);
        return goal ? describeGoal(goal, row.unit, reading) : '–';
      },
    },
    { id: 'average', head: 'Average', width: '64px', figure: true, cell: ({ row }) => summaryOf(row, closed, reading) },
    {
      id: 'shape',
      head: `Shape and ${words.word('goal')}`,
      width: '96px',
      cell: ({ row }) => (
        <Sparkline
          values={closed.map((period) => amountAt(row, period))}
          goal={goalOf(row, today)?.threshold ?? null}
        />
      ),
    },
  ];

  const commit = (changes: readonly GridChange[]) => {
    const { typed, refused } = sortTyped(changes, rows, reading, Date.now());
    if (refused.length > 0) recording.refuse(refused);
    if (typed.length > 0) recording.record(typed);
    return { cells: refused.map(({ metricId, period, why = '' }) => ({ rowId: metricId, columnId: period, why })) };
  };
  const menu = ({ row: { row } }: GridSpot<MetricLine>): MenuGroup[] =>
    view.mayDefine(row)
      ? [
          {
            id: 'metric',
            title: row.title,
            entries: [
              {
                id: 'edit',
                label: `Edit ${words.word('metric')} and ${words.word('goal')}`,
                icon: 'settings',
                key: 'e',
                run: () => view.onEdit(row),
              },
              { id: 'delete', label: `Delete ${words.word('metric')}`, icon: 'trash', run: () => view.onDelete(row) },
            ],
          },
        ]
      : [
          {
            id: 'none',
            entries: [
              {
                id: 'none',
                label: `${view.nameOf(row.ownerId)} owns this ${words.word('metric')}`,
                disabled: true,
                run: () => undefined,
              },
            ],
          },
        ];

  return (
    <>
      <Conflicts {...view} />
      <Grid
        label={view.label}
        rows={lines}
        columns={columns}
        title={title}
        leads={leads}
        cellOf={cell}
        onCommit={commit}
        onDismiss={recording.dismiss}
        onUndo={recording.undo}
        onRedo={recording.redo}
        newest={newest}
        keys={[
          {
            key: 'e',
            does: `edit the ${words.word('metric')}`,
            run: ({ row }) => view.mayDefine(row.row) && view.onEdit(row.row),
          },
        ]}
        menu={menu}
        below={(spot) =>
          spot?.column ? (
            <CellFacts spot={spot} reading={reading} timeZone={view.timeZone} nameOf={view.nameOf} />
          ) : (
            <span>Arrow keys choose a cell, then type. Paste a block from a spreadsheet.</span>
          )
        }
      />
    </>
  );
}
