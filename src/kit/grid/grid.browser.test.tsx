import '#kit/theme/styles.ts';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { KitProvider } from '#kit/theme/kit-provider.tsx';
import type { CellView } from './cell-view.ts';
import { Grid } from './grid.tsx';
import type { GridChange, GridKey, GridRow } from './grid-parts.ts';

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
  const readOnly = rowId === 'share';
  if (text === '') return { text, raw: text, state: 'missing', readOnly, ...choices };
  return { text, raw: text, state: Number(text) < 10 ? 'off' : 'on', missed: 'too-low', readOnly, ...choices };
}

const first: Record<string, string> = {
  'leads w1': '41',
  'leads w2': '5',
  'missed w1': '34',
  'share w1': '37',
  'walk w1': 'yes',
};

let root: Root;
let place: HTMLElement;
let commits: GridChange[][];
let undone: string[];
let pressed: string[];

const noteKey: GridKey<GridRow> = {
  key: 'n',
  does: 'note on this week',
  run: ({ row, column }) => pressed.push(`${row.id} ${column.id}`),
};
const keys = [noteKey];

function Sheet() {
  const [cells, setCells] = useState<Record<string, CellView>>(() =>
    Object.fromEntries(
      rows.flatMap((row) => columns.map(({ id }) => [`${row.id} ${id}`, read(row.id, first[`${row.id} ${id}`] ?? '')])),
    ),
  );
  const cellOf = useCallback((rowId: string, columnId: string) => cells[`${rowId} ${columnId}`] as CellView, [cells]);
  const put = (rowId: string, columnId: string, cell: CellView): void =>
    setCells((now) => ({ ...now, [`${rowId} ${columnId}`]: cell }));
  return (
    <Grid
      label="Scorecard"
      rows={rows}
      groups={groups}
      columns={columns}
      title={title}
      cellOf={cellOf}
      keys={keys}
      onUndo={() => undone.push('undo')}
      onRedo={() => undone.push('redo')}
      onCommit={(changes) => {
        commits.push([...changes]);
        for (const { rowId, columnId, text } of changes) {
          const before = cellOf(rowId, columnId);
          const refused = rowId !== 'walk' && text !== '' && Number.isNaN(Number(text));
          put(
            rowId,
            columnId,
            refused ? { ...before, refused: { text, why: `${text} is not a number.` } } : read(rowId, text),
          );
        }
      }}
      onDismiss={(rowId, columnId) => put(rowId, columnId, read(rowId, cellOf(rowId, columnId).raw))}
      menu={({ row }) => [
        {
          id: 'act',
          title: row.name,
          entries: [{ id: 'issue', label: 'Make an issue', key: 'i', run: () => pressed.push('issue') }],
        },
      ]}
      below={(spot) => spot && `${spot.row.name}, ${spot.column.name}: ${spot.cell.raw || 'no value'}`}
    />
  );
}

beforeEach(() => {
  commits = [];
  undone = [];
  pressed = [];
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  flushSync(() =>
    root.render(
      <KitProvider>
        <button type="button">before</button>
        <Sheet />
        <button type="button">after</button>
      </KitProvider>,
    ),
  );
});

afterEach(() => {
  root.unmount();
  place.remove();
});

function cell(rowId: string, columnId: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`tr[data-row="${rowId}"] > [data-column="${columnId}"]`);
  if (!found) throw new Error(`no cell ${rowId} ${columnId}`);
  return found;
}

const focused = (): string => {
  const active = document.activeElement as HTMLElement | null;
  return `${active?.closest('tr')?.dataset['row']} ${active?.dataset['column']}`;
};

const paste = (text: string): void => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
};

const press = (text: string): Promise<void> => userEvent.keyboard(text);

describe('moving', () => {
  test('arrows move the focus and stop at the edges; the title lies left of the first week', async () => {
    await userEvent.click(cell('leads', 'w2'));
    expect(focused()).toBe('leads w2');
    await press('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('missed w3');
    await press('{ArrowRight}');
    expect(focused()).toBe('missed w3');
    await press('{Home}');
    expect(focused()).toBe('missed ');
    await press('{ArrowRight}{Control>}{End}{/Control}');
    expect(focused()).toBe('walk w3');
  });

  test('Tab enters at the newest week, reads on to the next row, and leaves after the last cell', async () => {
    (place.querySelector('button') as HTMLElement).focus();
    await press('{Tab}');
    expect(focused()).toBe('leads w3');
    await press('{Tab}');
    expect(focused()).toBe('missed w1');
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('leads w3');
    await userEvent.click(cell('walk', 'w3'));
    await press('{Tab}');
    expect(document.activeElement?.textContent).toBe('after');
  });

  test('Esc and then Tab leaves from anywhere: the grid is no trap', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{Escape}{Tab}');
    expect(document.activeElement?.textContent).toBe('after');
    await userEvent.click(cell('leads', 'w2'));
    await press('{Escape}{Shift>}{Tab}{/Shift}');
    expect(document.activeElement?.textContent).toBe('before');
  });

  test('exactly one cell is a Tab stop', async () => {
    await userEvent.click(cell('missed', 'w2'));
    const stops = [...place.querySelectorAll('[role=grid] [tabindex="0"]')];
    expect(stops).toEqual([cell('missed', 'w2')]);
  });
});

describe('writing', () => {
  test('typing replaces, Enter keeps and goes down, and only the change is sent', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('27{Enter}');
    expect(commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '27' }]]);
    expect(cell('leads', 'w1').textContent).toBe('27');
    expect(focused()).toBe('missed w1');
  });

  test('Enter and F2 change what is there; arrows then move the caret', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{F2}{End}{ArrowLeft}0{Enter}');
    expect(commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '401' }]]);
  });

  test('after typing, an arrow keeps the value and goes on', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('8{ArrowRight}');
    expect(commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '8' }]]);
    expect(focused()).toBe('leads w2');
  });

  test('Esc gives up, and an unchanged value is not sent', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('99{Escape}{Enter}{Enter}');
    expect(commits).toEqual([]);
    expect(cell('leads', 'w1').textContent).toBe('41');
  });

  test('leaving the cell by a click keeps what was typed', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('7');
    await userEvent.click(cell('walk', 'w2'));
    expect(commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '7' }]]);
    expect(focused()).toBe('walk w2');
  });

  test('leaving the grid keeps what was typed', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('7');
    (place.querySelector('button') as HTMLElement).focus();
    expect(commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '7' }]]);
  });

  test('a double click writes', async () => {
    await userEvent.dblClick(cell('leads', 'w1'));
    expect(cell('leads', 'w1').querySelector('input')?.value).toBe('41');
  });

  test('a calculated cell is not written, and says why', async () => {
    await userEvent.click(cell('share', 'w1'));
    await press('5');
    expect(cell('share', 'w1').querySelector('input')).toBeNull();
    expect(place.querySelector('[role=status]')?.textContent).toContain('calculated');
    await press('{Delete}');
    expect(commits).toEqual([]);
  });

  test('Space goes through yes and no', async () => {
    await userEvent.click(cell('walk', 'w1'));
    await press(' ');
    expect(commits).toEqual([[{ rowId: 'walk', columnId: 'w1', text: 'no' }]]);
  });

  test('a refused value stays as typed with a sentence below; Esc brings the old one back', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('2x6{Enter}{ArrowUp}');
    expect(cell('leads', 'w1').textContent).toBe('2x6');
    expect(cell('leads', 'w1').getAttribute('aria-invalid')).toBe('true');
    expect(place.querySelector('[role=status]')?.textContent).toContain('2x6 is not a number.');
    expect(place.querySelector('[role=status]')?.textContent).toContain('brings back 41.');
    await press('{Escape}');
    expect(cell('leads', 'w1').textContent).toBe('41');
  });
});

describe('blocks', () => {
  test('a block from a spreadsheet is laid from the selected cell as one change', async () => {
    await userEvent.click(cell('leads', 'w2'));
    paste('1\t2\r\n3\t4\r\n');
    await expect.poll(() => commits.length).toBe(1);
    expect(commits[0]).toEqual([
      { rowId: 'leads', columnId: 'w2', text: '1' },
      { rowId: 'leads', columnId: 'w3', text: '2' },
      { rowId: 'missed', columnId: 'w2', text: '3' },
      { rowId: 'missed', columnId: 'w3', text: '4' },
    ]);
  });

  test('what does not fit or is calculated is left out and told', async () => {
    await userEvent.click(cell('missed', 'w3'));
    paste('1\t2\n3\t4\n');
    await expect
      .poll(() => place.querySelector('[role=status]')?.textContent)
      .toContain('1 cell pasted; 1 cannot be written here; 2 did not fit.');
    expect(commits).toEqual([[{ rowId: 'missed', columnId: 'w3', text: '1' }]]);
  });

  test('a drawn block is copied with tabs and line ends, and Delete clears it', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    const selected = [...place.querySelectorAll('[aria-selected=true]')];
    expect(selected).toHaveLength(4);
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    expect(clipboardData.getData('text/plain')).toBe('41\t5\n34\t');
    await press('{Delete}');
    expect(commits).toEqual([
      [
        { rowId: 'leads', columnId: 'w1', text: '' },
        { rowId: 'leads', columnId: 'w2', text: '' },
        { rowId: 'missed', columnId: 'w1', text: '' },
      ],
    ]);
  });

  test('text pasted into the cell being written stays in that cell', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{F2}');
    paste('1\t2');
    expect(commits).toEqual([]);
  });
});

describe('keys and menu', () => {
  test('undo and redo are handed on', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(undone).toEqual(['undo', 'redo']);
  });

  test('a key of the row acts on the selected cell and is no typing', async () => {
    await userEvent.click(cell('missed', 'w1'));
    await press('n');
    expect(pressed).toEqual(['missed w1']);
    expect(cell('missed', 'w1').querySelector('input')).toBeNull();
  });

  test('while a cell is written its letters are text', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{F2}n');
    expect(pressed).toEqual([]);
    expect(cell('leads', 'w1').querySelector('input')?.value).toBe('n');
  });

  test('a full stop opens the menu, its keys work in it, Esc brings the focus back', async () => {
    await userEvent.click(cell('leads', 'w2'));
    await press('.');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
    await press('{Escape}');
    await expect.poll(focused).toBe('leads w2');
    await press('.');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
    await press('i');
    await expect.poll(() => pressed).toEqual(['issue']);
    await expect.poll(focused).toBe('leads w2');
  });
});

describe('for assistive technology', () => {
  test('rows and columns are numbered, group lines counted', () => {
    const grid = place.querySelector('[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('7');
    expect(grid?.getAttribute('aria-colcount')).toBe('4');
    expect(cell('leads', 'w1').closest('tr')?.getAttribute('aria-rowindex')).toBe('3');
    expect(cell('share', 'w1').closest('tr')?.getAttribute('aria-rowindex')).toBe('6');
    expect(cell('leads', 'w3').getAttribute('aria-colindex')).toBe('4');
  });

  test('a cell says what its fill shows', () => {
    expect(cell('leads', 'w2').getAttribute('aria-label')).toBe('5, off goal, too low');
    expect(cell('leads', 'w3').getAttribute('aria-label')).toBe('enter, missing');
    expect(cell('share', 'w1').getAttribute('aria-readonly')).toBe('true');
  });

  test('the line below follows the selected cell in a live region', async () => {
    await userEvent.click(cell('leads', 'w1'));
    const line = place.querySelector('[role=status]');
    expect(line?.textContent).toContain('New leads, week 1: 41');
    await press('{ArrowRight}');
    expect(line?.textContent).toContain('New leads, week 2: 5');
  });
});
