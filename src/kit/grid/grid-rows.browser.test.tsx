import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CellView } from './cell-view.ts';
import { Grid } from './grid.tsx';
import type { GridRow } from './grid-parts.ts';
import { focused, MountedSheet, onceLoaded } from './mounted-sheet.tsx';

let sheet: MountedSheet;
beforeEach(() => {
  sheet = new MountedSheet();
});
afterEach(() => sheet.remove());

const cell = (rowId: string, columnId: string): HTMLElement => sheet.cell(rowId, columnId);
const press = (text: string): Promise<void> => userEvent.keyboard(text);

describe('the row itself', () => {
  const titles = (): string[] =>
    [...sheet.place.querySelectorAll<HTMLElement>('tr[data-row], tr[data-group]')].map(
      (line) => line.dataset['row'] ?? `— ${line.dataset['group']}`,
    );

  test('its title has the menu and the keys too', async () => {
    await userEvent.click(cell('missed', ''));
    await press('n');
    expect(sheet.happened.pressed).toEqual(['missed title']);
    await press('.');
    await expect.poll(() => document.activeElement?.getAttribute('role'), onceLoaded).toBe('menuitem');
    await press('{Escape}');
    await expect.poll(focused).toBe('missed ');
    await press('7{Delete}');
    expect(sheet.happened.commits, 'a title is not written').toEqual([]);
  });

  test('Alt and an arrow moves it, with Shift into the next group, and the focus goes along', async () => {
    await userEvent.click(cell('leads', 'w2'));
    await press('{Alt>}{ArrowDown}{/Alt}');
    expect(titles()).toEqual(['— win', 'missed', 'leads', '— sell', 'share', 'walk']);
    expect(focused()).toBe('leads w2');
    expect(sheet.said()).toContain('New leads: place 2 of 2 in Win the call.');
    await press('{Alt>}{ArrowDown}{/Alt}');
    expect(sheet.said()).toContain('New leads is at the end of its group');
    await press('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(titles()).toEqual(['— win', 'missed', '— sell', 'leads', 'share', 'walk']);
    expect(focused()).toBe('leads w2');
    expect(sheet.happened.moves.at(-1)).toEqual({ rowId: 'leads', group: 'sell', before: 'share' });
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
    expect(sheet.happened.moves).toHaveLength(1);
  });
});

test('moving the selection works out nothing of what tells about a row again', async () => {
  const worked: string[] = [];
  const tell = (row: GridRow): string => {
    worked.push(row.id);
    return row.name;
  };
  const rows = ['one', 'two', 'three'].map((id) => ({ id, name: id }));
  const value: CellView = { text: '1', raw: '1', state: 'on' };
  sheet.show(
    <Grid
      label="Told once"
      rows={rows}
      columns={['w1', 'w2'].map((id) => ({ id, name: id, head: id }))}
      title={{ id: 'title', head: 'Metric', width: '160px', cell: tell }}
      cellOf={() => value}
      onCommit={() => null}
    />,
  );
  expect(worked.toSorted(), 'each row once').toEqual(['one', 'three', 'two']);
  await userEvent.click(cell('one', 'w1'));
  await press('{ArrowDown}{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('three w2');
  expect(worked).toHaveLength(3);
});

describe('a long grid', () => {
  const long: readonly GridRow[] = Array.from({ length: 400 }, (_, at) => ({ id: `r${at}`, name: `Metric ${at}` }));
  const weeks = Array.from({ length: 52 }, (_, at) => ({ id: `w${at}`, name: `week ${at}`, head: `${at}` }));
  const title = { id: 'title', head: 'Metric', width: '160px', cell: (row: GridRow) => row.name };
  const value: CellView = { text: '1', raw: '1', state: 'on' };

  beforeEach(() => {
    sheet.show(
      <Grid
        label="Long"
        rows={long}
        columns={weeks}
        title={title}
        cellOf={() => value}
        newest="left"
        onCommit={() => null}
      />,
    );
  });

  const drawn = (): number => sheet.place.querySelectorAll('tr[data-row]').length;
  const room = (): HTMLElement => sheet.place.querySelector('table')?.parentElement as HTMLElement;

  test('draws what is in sight and keeps the room of the rest', () => {
    expect(drawn()).toBeLessThan(100);
    const { offsetHeight } = cell('r0', 'w0');
    expect(Math.abs(room().scrollHeight - 400 * offsetHeight)).toBeLessThan(2 * offsetHeight);
    expect(sheet.place.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('401');
  });

  test('wider than its room, the titles and the corner stay in sight; as wide as it, nothing sticks sideways', async () => {
    const sticks = (): string => getComputedStyle(cell('r3', '')).position;
    await expect.poll(sticks).toBe('sticky');
    const before = cell('r3', '').getBoundingClientRect().left;
    room().scrollLeft = 300;
    expect(cell('r3', 'w0').getBoundingClientRect().left, 'the values have moved').toBeLessThan(before);
    expect(cell('r3', '').getBoundingClientRect().left).toBe(before);
    sheet.place.style.width = '4000px';
    await expect.poll(sticks).toBe('relative');
  });

  test.each([700, 730, 777, 1001])(
    'at its newest end no column is cut by the titles, %i pixels wide',
    async (width) => {
      const scrolledTo = () => room().scrollWidth - room().clientWidth - room().scrollLeft;
      room().scrollLeft = room().scrollWidth;
      sheet.place.style.width = `${width}px`;
      const cut = () => {
        const [title, ...heads] = [...sheet.place.querySelectorAll('thead th')].map((head) =>
          head.getBoundingClientRect(),
        );
        const edge = title?.right ?? 0;
        return heads.filter(({ left, right }) => left < edge - 0.5 && right > edge + 0.5).length;
      };
      await expect.poll(() => room().hasAttribute('data-wide')).toBe(true);
      await expect.poll(scrolledTo).toBeLessThan(1);
      await expect.poll(cut).toBe(0);
    },
  );

  test('the head stays in sight while rows scroll', async () => {
    const head = sheet.place.querySelector('thead th:last-child') as HTMLElement;
    const before = head.getBoundingClientRect().top;
    room().scrollTop = 500;
    await expect.poll(() => cell('r12', 'w0').getBoundingClientRect().top).toBeLessThan(before);
    expect(head.getBoundingClientRect().top).toBe(before);
  });

  test('scrolled away from, the selected cell keeps the focus, and the next key brings it back', async () => {
    await userEvent.click(cell('r1', 'w0'));
    room().scrollTop = 200 * 30;
    await expect.poll(() => sheet.place.querySelector('tr[data-row="r205"]')).not.toBeNull();
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
