import { expect, test } from 'vitest';
import { intentOf } from './intent.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  intentOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, false);

test('arrows move by one, with Ctrl to the edge, with Shift they draw a block', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1, columns: 0, extend: false });
  expect(press('ArrowLeft', { shiftKey: true })).toMatchObject({ columns: -1, extend: true });
  expect(press('ArrowRight', { ctrlKey: true })).toMatchObject({ kind: 'move', rows: 0 });
});

test.each(['4', '-', '−', ',', '$', '€', '(', '٣'])('%s starts a figure', (key) => {
  expect(press(key)).toEqual({ kind: 'replace', text: key });
});

test.each(['i', 'N', '/', '?'])('%s is left to the keys of the row and of the page', (key) => {
  expect(press(key)).toBeNull();
});

test('a full stop opens the menu: a figure rarely starts with one, the menu is needed often', () => {
  expect(press('.')).toEqual({ kind: 'menu' });
});

test('undo and redo', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
  expect(press('z', { metaKey: true })).toBeNull();
});

test('with Alt the row goes along, with Shift to another group', () => {
  expect(press('ArrowUp', { altKey: true })).toEqual({ kind: 'carry', by: -1, toGroup: false });
  expect(press('ArrowDown', { altKey: true, shiftKey: true })).toEqual({ kind: 'carry', by: 1, toGroup: true });
  expect(press('ArrowLeft', { altKey: true }), 'the browser goes back').toBeNull();
});
