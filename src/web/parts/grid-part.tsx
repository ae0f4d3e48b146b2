import { useCallback, useState } from 'react';
import { Sparkline } from '#kit/charts/sparkline.tsx';
import { Button } from '#kit/controls/button.tsx';
import { CellFact } from '#kit/grid/cell-line.tsx';
import type { CellView } from '#kit/grid/cell-view.ts';
import { Grid } from '#kit/grid/grid.tsx';
import type { GridChange, GridLead } from '#kit/grid/grid-parts.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import css from './grid-part.module.css';
import { columns, groups, rows, type SampleRow, sampleCell } from './sample-scorecard.ts';

const key = (rowId: string, columnId: string): string => `${rowId} ${columnId}`;

const start = new Map<string, CellView>(
  rows.flatMap((row) => columns.map((column, at) => [key(row.id, column.id), sampleCell(row, at)] as const)),
);

const title: GridLead<SampleRow> = {
  id: 'title',
  head: 'Metric',
  width: '226px',
  cell: (row) => (
    <>
      <span className={css['name']}>{row.name}</span>
      {row.calculated && (
        <i className={css['calculated']} title="calculated">
          ƒ
        </i>
      )}
      {row.badge && (
        <Badge
          tone={row.badge === 'real change' ? 'signal' : 'outline'}
          {...(row.badge === 'real change' ? { mark: 'real-change' as const } : {})}
        >
          {row.badge}
        </Badge>
      )}
    </>
  ),
};

const numbers = (row: SampleRow): (number | null)[] =>
  columns.slice(0, -1).map((_, at) => Number.parseFloat(sampleCell(row, at).text) || null);

const leads: readonly GridLead<SampleRow>[] = [
  {
    id: 'owner',
    head: <span className="ek-unseen">Owner</span>,
    width: '28px',
    cell: (row) => <Avatar name={row.owner} size="sm" spoken />,
  },
  { id: 'goal', head: 'Goal', width: '74px', figure: true, cell: (row) => row.goal },
  { id: 'total', head: 'Average, total', width: '58px', figure: true, cell: (row) => row.total },
  {
    id: 'shape',
    head: 'Natural limits and goal',
    width: '96px',
    cell: (row) => (
      <Sparkline
        values={numbers(row)}
        goals={[Number.parseFloat(row.goal.replace(/\D*/u, ''))].filter(Number.isFinite)}
      />
    ),
  },
];

const menuOf = () => [
  {
    id: 'act',
    title: 'This cell',
    entries: [
      { id: 'issue', label: 'Make an issue', icon: 'issues' as const, key: 'i', run: () => undefined },
      { id: 'note', label: 'Note on this week', icon: 'note' as const, key: 'n', run: () => undefined },
    ],
  },
];

/** The grid with the sample's scorecard: written here, saved nowhere; a figure that is none is refused. */
export function GridPart() {
  const [cells, setCells] = useState(start);
  const [past, setPast] = useState<readonly (typeof start)[]>([]);
  const cellOf = useCallback(
    (rowId: string, columnId: string) =>
      cells.get(key(rowId, columnId)) ?? { text: '', raw: '', state: 'plain' as const },
    [cells],
  );
  const commit = (changes: readonly GridChange[]): null => {
    setPast([...past, cells]);
    const next = new Map(cells);
    for (const { rowId, columnId, text } of changes) {
      const cell = next.get(key(rowId, columnId));
      if (cell) next.set(key(rowId, columnId), written(cell, text));
    }
    setCells(next);
    return null;
  };
  const undo = (): void => {
    const last = past.at(-1);
    if (last) setCells(last);
    setPast(past.slice(0, -1));
  };
  return (
    <Grid
      label="Leadership scorecard, 13 weeks"
      rows={rows}
      groups={groups}
      columns={columns}
      title={title}
      leads={leads}
      cellOf={cellOf}
      onCommit={commit}
      onUndo={undo}
      onDismiss={(rowId, columnId) => {
        const cell = cells.get(key(rowId, columnId));
        if (!cell) return;
        const { refused: _refused, ...kept } = cell;
        setCells(new Map(cells).set(key(rowId, columnId), kept));
      }}
      menu={menuOf}
      below={(spot) =>
        spot ? (
          <>
            <b>{spot.row.name}</b>
            {spot.column && <span>{spot.column.name}</span>}
            <span>
              <b>{spot.cell?.raw || 'no value'}</b> goal {spot.row.goal}
            </span>
            <CellFact>typed by {spot.row.owner}</CellFact>
          </>
        ) : (
          <span>Arrow keys choose a cell.</span>
        )
      }
    />
  );
}

function written(cell: CellView, text: string): CellView {
  const { refused: _refused, ...kept } = cell;
  if (text === '' || /^[\d.,]+k?$|^yes$|^no$/u.test(text)) {
    return { ...kept, text, raw: text, state: text === '' ? 'missing' : 'on', signal: false };
  }
  return { ...kept, refused: { text, why: `${text} is not a number.` } };
}

/** The grid as large as it gets, for measuring: 60 rows. */
export function LargeGrid() {
  const [large, setLarge] = useState(false);
  const many = Array.from({ length: 60 }, (_, at) => {
    const row = rows[at % rows.length] ?? rows[0];
    return { ...(row as SampleRow), id: `row-${at}`, group: 'all' };
  });
  if (!large) return <Button onClick={() => setLarge(true)}>Show 60 rows</Button>;
  return <LargeTable many={many} />;
}

function LargeTable({ many }: { many: readonly SampleRow[] }) {
  const [kept] = useState(many);
  const [cells] = useState(
    () =>
      new Map(
        kept.flatMap((row) => columns.map((column, at) => [key(row.id, column.id), sampleCell(row, at)] as const)),
      ),
  );
  const cellOf = useCallback((rowId: string, columnId: string) => cells.get(key(rowId, columnId)) as CellView, [cells]);
  return (
    <Grid
      label="Sixty rows"
      rows={kept}
      columns={columns}
      title={title}
      leads={leads}
      cellOf={cellOf}
      onCommit={() => null}
    />
  );
}
