import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused, MountedSheet, onceLoaded } from './mounted-sheet.tsx';

let sheet: MountedSheet;
beforeEach(() => {
  sheet = new MountedSheet();
});
afterEach(() => sheet.remove());

const cell = (rowId: string, columnId: string): HTMLElement => sheet.cell(rowId, columnId);

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
    (sheet.place.querySelector('button') as HTMLElement).focus();
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
    const stops = [...sheet.place.querySelectorAll('[role=grid] [tabindex="0"]')];
    expect(stops).toEqual([cell('missed', 'w2')]);
  });
});

describe('writing', () => {
  test('typing replaces, Enter keeps and goes down, and only the change is sent', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('27{Enter}');
    expect(sheet.happened.commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '27' }]]);
    expect(cell('leads', 'w1').textContent).toBe('27');
    expect(focused()).toBe('missed w1');
  });

  test('Enter and F2 change what is there; arrows then move the caret', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{F2}{End}{ArrowLeft}0{Enter}');
    expect(sheet.happened.commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '401' }]]);
  });

  test('after typing, an arrow keeps the value and goes on', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('8{ArrowRight}');
    expect(sheet.happened.commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '8' }]]);
    expect(focused()).toBe('leads w2');
  });

  test('Esc gives up, and an unchanged value is not sent', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('99{Escape}{Enter}{Enter}');
    expect(sheet.happened.commits).toEqual([]);
    expect(cell('leads', 'w1').textContent).toBe('41');
  });

  test('leaving the cell by a click keeps what was typed', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('7');
    await userEvent.click(cell('walk', 'w2'));
    expect(sheet.happened.commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '7' }]]);
    expect(focused()).toBe('walk w2');
  });

  test('leaving the grid keeps what was typed', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('7');
    (sheet.place.querySelector('button') as HTMLElement).focus();
    expect(sheet.happened.commits).toEqual([[{ rowId: 'leads', columnId: 'w1', text: '7' }]]);
  });

  test('a double click writes', async () => {
    await userEvent.dblClick(cell('leads', 'w1'));
    expect(cell('leads', 'w1').querySelector('input')?.value).toBe('41');
  });

  test('a calculated cell is not written, and says why', async () => {
    await userEvent.click(cell('share', 'w1'));
    await press('5');
    expect(cell('share', 'w1').querySelector('input')).toBeNull();
    expect(sheet.said()).toContain('calculated');
    await press('{Delete}');
    expect(sheet.happened.commits).toEqual([]);
  });

  test('Space goes through yes and no', async () => {
    await userEvent.click(cell('walk', 'w1'));
    await press(' ');
    expect(sheet.happened.commits).toEqual([[{ rowId: 'walk', columnId: 'w1', text: 'no' }]]);
  });

  test('a refused value stays as typed with a sentence below; Esc brings the old one back', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('2x6{Enter}{ArrowUp}');
    expect(cell('leads', 'w1').textContent).toBe('2x6');
    expect(cell('leads', 'w1').getAttribute('aria-invalid')).toBe('true');
    expect(sheet.said()).toContain('2x6 is not a number.');
    expect(sheet.said()).toContain('brings back 41.');
    await press('{Escape}');
    expect(cell('leads', 'w1').textContent).toBe('41');
  });
});

describe('blocks', () => {
  test('a block from a spreadsheet is laid from the selected cell as one change', async () => {
    await userEvent.click(cell('leads', 'w2'));
    paste('1\t2\r\n3\t4\r\n');
    await expect.poll(() => sheet.happened.commits.length).toBe(1);
    expect(sheet.happened.commits[0]).toEqual([
      { rowId: 'leads', columnId: 'w2', text: '1' },
      { rowId: 'leads', columnId: 'w3', text: '2' },
      { rowId: 'missed', columnId: 'w2', text: '3' },
      { rowId: 'missed', columnId: 'w3', text: '4' },
    ]);
  });

  test('what does not fit or is calculated is left out and told', async () => {
    await userEvent.click(cell('missed', 'w3'));
    paste('1\t2\n3\t4\n');
    await expect.poll(() => sheet.said()).toContain('1 cell pasted; 1 cannot be written here; 2 did not fit.');
    expect(sheet.happened.commits).toEqual([[{ rowId: 'missed', columnId: 'w3', text: '1' }]]);
  });

  test('a cell of a block that is not taken is named with the reason', async () => {
    await userEvent.click(cell('leads', 'w2'));
    paste('1\t2\n3\tsee note\n');
    await expect
      .poll(() => sheet.said())
      .toContain('3 cells pasted; 1 not taken. Calls missed, week 3: see note is not a number.');
  });

  test('a drawn block is copied with tabs and line ends, and Delete clears it', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    const selected = [...sheet.place.querySelectorAll('[aria-selected=true]')];
    expect(selected).toHaveLength(4);
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    expect(clipboardData.getData('text/plain')).toBe('41\t5\n34\t');
    await press('{Delete}');
    expect(sheet.happened.commits).toEqual([
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
    expect(sheet.happened.commits).toEqual([]);
  });
});

describe('keys and menu', () => {
  test('undo and redo are handed on', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    expect(sheet.happened.undone).toEqual(['undo', 'redo']);
  });

  test('a key of the row acts on the selected cell and is no typing', async () => {
    await userEvent.click(cell('missed', 'w1'));
    await press('n');
    expect(sheet.happened.pressed).toEqual(['missed w1']);
    expect(cell('missed', 'w1').querySelector('input')).toBeNull();
  });

  test('while a cell is written its letters are text', async () => {
    await userEvent.click(cell('leads', 'w1'));
    await press('{F2}n');
    expect(sheet.happened.pressed).toEqual([]);
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
    await expect.poll(() => sheet.happened.pressed).toEqual(['issue']);
    await expect.poll(focused).toBe('leads w2');
  });
});

describe('for assistive technology', () => {
  test('rows and columns are numbered, group lines counted', () => {
    const grid = sheet.place.querySelector('[role=grid]');
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
    const line = sheet.place.querySelector('[role=status]');
    expect(line?.textContent).toContain('New leads, week 1: 41');
    await press('{ArrowRight}');
    expect(line?.textContent).toContain('New leads, week 2: 5');
  });
});
