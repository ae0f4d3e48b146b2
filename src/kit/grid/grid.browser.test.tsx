import '#kit/theme/styles.ts';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
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

let root: Root;
let place: HTMLElement;
let commits: GridChange[][];
let undone: string[];
let pressed: string[];
let moves: GridMove[];

const noteKey: GridKey<GridRow> = {
  key: 'n',
  does: 'note on this week',
  run: ({ row, column }) => pressed.push(`${row.id} ${column?.id ?? 'title'}`),
};
const keys = [noteKey];

/** The rows as they stand after a move. */
function moved(now: readonly GridRow[], { rowId, group, before }: GridMove): readonly GridRow[] {
  const row = { ...(now.find(({ id }) => id === rowId) as GridRow) };
  const rest = now.filter(({ id }) => id !== rowId);
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  return rest.toSpliced(at, 0, { id: row.id, name: row.name, ...(group === undefined ? {} : { group }) });
}

function Sheet() {
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
      onUndo={() => undone.push('undo')}
      onRedo={() => undone.push('redo')}
      onMove={(move) => {
        moves.push(move);
        setOrder((now) => moved(now, move));
      }}
      onCommit={(changes, pasted) => {
        commits.push([...changes]);
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
          entries: [{ id: 'issue', label: 'Make an issue', key: 'i', run: () => pressed.push('issue') }],
        },
      ]}
      below={(spot) =>
        spot && `${spot.row.name}, ${spot.column ? `${spot.column.name}: ${spot.cell.raw || 'no value'}` : 'the row'}`
      }
    />
  );
}

beforeEach(() => {
  commits = [];
  undone = [];
  pressed = [];
  moves = [];
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

/** The menu's code comes with the first one that opens. */
const onceLoaded = { timeout: 15_000 };

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

  test('a cell of a block that is not taken is named with the reason', async () => {
    await userEvent.click(cell('leads', 'w2'));
    paste('1\t2\n3\tsee note\n');
    await expect
      .poll(() => place.querySelector('[role=status]')?.textContent)
      .toContain('3 cells pasted; 1 not taken. Calls missed, week 3: see note is not a number.');
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
    await expect.poll(() => document.activeElement?.getAttribute('role'), onceLoaded).toBe('menuitem');
    await press('{Escape}');
    await expect.poll(focused).toBe('leads w2');
    await press('.');
    await expect.poll(() => document.activeElement?.getAttribute('role'), onceLoaded).toBe('menuitem');
    await press('i');
    await expect.poll(() => pressed).toEqual(['issue']);
    await expect.poll(focused).toBe('leads w2');
  });
});

describe('the row itself', () => {
  const titles = (): string[] =>
    [...place.querySelectorAll<HTMLElement>('tr[data-row], tr[data-group]')].map(
      (line) => line.dataset['row'] ?? `— ${line.dataset['group']}`,
    );
  const said = (): string | null | undefined => place.querySelector('[role=status]')?.textContent;

  test('its title has the menu and the keys too', async () => {
    await userEvent.click(cell('missed', ''));
    await press('n');
    expect(pressed).toEqual(['missed title']);
    await press('.');
    await expect.poll(() => document.activeElement?.getAttribute('role'), onceLoaded).toBe('menuitem');
    await press('{Escape}');
    await expect.poll(focused).toBe('missed ');
    await press('7{Delete}');
    expect(commits, 'a title is not written').toEqual([]);
  });

  test('Alt and an arrow moves it, with Shift into the next group, and the focus goes along', async () => {
    await userEvent.click(cell('leads', 'w2'));
    await press('{Alt>}{ArrowDown}{/Alt}');
    expect(titles()).toEqual(['— win', 'missed', 'leads', '— sell', 'share', 'walk']);
    expect(focused()).toBe('leads w2');
    expect(said()).toContain('New leads: place 2 of 2 in Win the call.');
    await press('{Alt>}{ArrowDown}{/Alt}');
    expect(said()).toContain('New leads is at the end of its group');
    await press('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(titles()).toEqual(['— win', 'missed', '— sell', 'leads', 'share', 'walk']);
    expect(focused()).toBe('leads w2');
    expect(moves.at(-1)).toEqual({ rowId: 'leads', group: 'sell', before: 'share' });
  });

  function drag(type: string, target: Element, x: number, y: number): void {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' }));
  }

  test('it is taken by its grip and falls where the line is; Esc lets it go', async () => {
    const grip = cell('walk', '').querySelector('[data-grip]') as HTMLElement;
    const target = cell('leads', '').getBoundingClientRect();
    drag('pointerdown', grip, 0, 0);
    drag('pointermove', document.body, target.left + 20, target.top + 3);
    await expect.poll(() => cell('leads', '').parentElement?.className).toContain('dropAbove');
    drag('pointerup', document.body, target.left + 20, target.top + 3);
    await expect.poll(titles).toEqual(['— win', 'walk', 'leads', 'missed', '— sell', 'share']);

    const again = cell('share', '').querySelector('[data-grip]') as HTMLElement;
    drag('pointerdown', again, 0, 0);
    drag('pointermove', document.body, target.left + 20, target.top + 3);
    await press('{Escape}');
    drag('pointerup', document.body, target.left + 20, target.top + 3);
    expect(moves).toHaveLength(1);
  });
});

describe('a long grid', () => {
  const long: readonly GridRow[] = Array.from({ length: 400 }, (_, at) => ({ id: `r${at}`, name: `Metric ${at}` }));
  const weeks = Array.from({ length: 52 }, (_, at) => ({ id: `w${at}`, name: `week ${at}`, head: `${at}` }));
  const value: CellView = { text: '1', raw: '1', state: 'on' };

  beforeEach(() => {
    flushSync(() =>
      root.render(
        <KitProvider>
          <Grid
            label="Long"
            rows={long}
            columns={weeks}
            title={title}
            cellOf={() => value}
            newest="left"
            onCommit={() => null}
          />
        </KitProvider>,
      ),
    );
  });

  const drawn = (): number => place.querySelectorAll('tr[data-row]').length;
  const room = (): HTMLElement => place.querySelector('table')?.parentElement as HTMLElement;

  test('draws what is in sight and keeps the room of the rest', () => {
    expect(drawn()).toBeLessThan(100);
    const { offsetHeight } = cell('r0', 'w0');
    expect(Math.abs(room().scrollHeight - 400 * offsetHeight)).toBeLessThan(2 * offsetHeight);
    expect(place.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('401');
  });

  test('scrolled away from, the selected cell keeps the focus, and the next key brings it back', async () => {
    await userEvent.click(cell('r1', 'w0'));
    room().scrollTop = 200 * 30;
    await expect.poll(() => place.querySelector('tr[data-row="r205"]')).not.toBeNull();
    expect(focused()).toBe('r1 w0');
    expect(drawn()).toBeLessThan(100);
    await press('{ArrowDown}');
    expect(focused()).toBe('r2 w0');
    await expect.poll(() => room().scrollTop).toBeLessThan(100);
    await press('{Control>}{End}{/Control}');
    expect(focused()).toBe('r399 w51');
    await expect.poll(() => cell('r398', 'w51').getBoundingClientRect().top).toBeGreaterThan(0);
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
