import '#kit/theme/styles.ts';
import { type ReactNode, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import type { CellView } from './cell-view.ts';
import { Grid } from './grid.tsx';
import type { GridChange, GridKey, GridMove, GridRow } from './grid-parts.ts';

const rows: readonly GridRow[] = [
  { id: 'leads', name: 'New leads', group: 'win' },
  { id: 'missed', name: 'Calls missed', group: 'win' },
  { id: 'share', name: 'Close rate', group: 'sell' },
  { id: 'walk', name: 'Safety walk', group: 'sell' },
];
const groups = [
  { id: 'win', name: 'Win the call', aside: '1 of 2 off' },
  { id: 'sell', name: 'Sell' },
];
const columns = ['w1', 'w2', 'w3'].map((id, at) => ({ id, name: `week ${at + 1}`, head: id, newest: id === 'w3' }));
const title = { id: 'title', head: 'Metric', width: '160px', cell: (row: GridRow) => row.name };

/** The share is calculated; the walk takes yes or no; letters in a figure are refused. */
function read(rowId: string, text: string): CellView {
  const choices = rowId === 'walk' ? { choices: ['yes', 'no'] } : {};
  const more = { ...choices, ...(rowId === 'share' ? { readOnly: 'Close rate is calculated.' } : {}) };
  if (text === '') return { text, raw: text, state: 'missing', ...more };
  return { text, raw: text, state: Number(text) < 10 ? 'off' : 'on', missed: 'too-low', ...more };
}

const first: Record<string, string> = {
  'leads w1': '41',
  'leads w2': '5',
  'missed w1': '34',
  'share w1': '37',
  'walk w1': 'yes',
};

/** What the sheet was told to do. */
interface Happened {
  commits: GridChange[][];
  undone: string[];
  pressed: string[];
  moves: GridMove[];
}

/** The rows as they stand after a move. */
function moved(now: readonly GridRow[], { rowId, group, before }: GridMove): readonly GridRow[] {
  const row = { ...(now.find(({ id }) => id === rowId) as GridRow) };
  const rest = now.filter(({ id }) => id !== rowId);
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  return rest.toSpliced(at, 0, { id: row.id, name: row.name, ...(group === undefined ? {} : { group }) });
}

function Sheet({ happened }: { happened: Happened }) {
  const [keys] = useState<readonly GridKey<GridRow>[]>(() => [
    {
      key: 'n',
      does: 'note on this week',
      run: ({ row, column }) => happened.pressed.push(`${row.id} ${column?.id ?? 'title'}`),
    },
  ]);
  const [cells, setCells] = useState<Record<string, CellView>>(() =>
    Object.fromEntries(
      rows.flatMap((row) => columns.map(({ id }) => [`${row.id} ${id}`, read(row.id, first[`${row.id} ${id}`] ?? '')])),
    ),
  );
  const [order, setOrder] = useState(rows);
  const cellOf = useCallback((rowId: string, columnId: string) => cells[`${rowId} ${columnId}`] as CellView, [cells]);
  const put = (rowId: string, columnId: string, cell: CellView): void =>
    setCells((now) => ({ ...now, [`${rowId} ${columnId}`]: cell }));
  return (
    <Grid
      label="Scorecard"
      rows={order}
      groups={groups}
      columns={columns}
      title={title}
      cellOf={cellOf}
      keys={keys}
      onUndo={() => happened.undone.push('undo')}
      onRedo={() => happened.undone.push('redo')}
      onMove={(move) => {
        happened.moves.push(move);
        setOrder((now) => moved(now, move));
      }}
      onCommit={(changes, pasted) => {
        happened.commits.push([...changes]);
        const bad = changes.filter(({ rowId, text }) => rowId !== 'walk' && text !== '' && Number.isNaN(Number(text)));
        for (const { rowId, columnId, text } of changes) {
          const before = cellOf(rowId, columnId);
          const refused = bad.some((one) => one.rowId === rowId && one.columnId === columnId);
          put(
            rowId,
            columnId,
            refused ? { ...before, refused: { text, why: `${text} is not a number.` } } : read(rowId, text),
          );
        }
        return pasted ? { cells: bad.map((one) => ({ ...one, why: `${one.text} is not a number.` })) } : null;
      }}
      onDismiss={(rowId, columnId) => put(rowId, columnId, read(rowId, cellOf(rowId, columnId).raw))}
      menu={({ row }) => [
        {
          id: 'act',
          title: row.name,
          entries: [{ id: 'issue', label: 'Make an issue', key: 'i', run: () => happened.pressed.push('issue') }],
        },
      ]}
      below={(spot) =>
        spot && `${spot.row.name}, ${spot.column ? `${spot.column.name}: ${spot.cell.raw || 'no value'}` : 'the row'}`
      }
    />
  );
}

/** A sheet on a page of the browser, between two buttons. */
export class MountedSheet {
  readonly happened: Happened = { commits: [], undone: [], pressed: [], moves: [] };
  readonly place = document.createElement('div');
  readonly #root: Root;

  constructor() {
    document.body.append(this.place);
    this.#root = createRoot(this.place);
    this.show(<Sheet happened={this.happened} />);
  }

  show(grid: ReactNode): void {
    flushSync(() =>
      this.#root.render(
        <KitProvider>
          <button type="button">before</button>
          {grid}
          <button type="button">after</button>
        </KitProvider>,
      ),
    );
  }

  remove(): void {
    this.#root.unmount();
    this.place.remove();
  }

  cell(rowId: string, columnId: string): HTMLElement {
    const found = this.place.querySelector<HTMLElement>(`tr[data-row="${rowId}"] > [data-column="${columnId}"]`);
    if (!found) throw new Error(`no cell ${rowId} ${columnId}`);
    return found;
  }

  /** What the live line below the grid says. */
  said(): string {
    return this.place.querySelector('[role=status]')?.textContent ?? '';
  }
}

/** Row and column of the cell that holds the focus. */
export const focused = (): string => {
  const active = document.activeElement as HTMLElement | null;
  return `${active?.closest('tr')?.dataset['row']} ${active?.dataset['column']}`;
};

/** The menu's code comes with the first one that opens. */
export const onceLoaded = { timeout: 15_000 };
