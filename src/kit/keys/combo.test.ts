import { describe, expect, test } from 'vitest';
import { comboShortcut, comboText, isCharacterCombo, type KeyPress, matchesCombo } from './combo.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matching', () => {
  test.each<[string, KeyPress, boolean, boolean]>([
    ['i', press('i'), false, true],
    ['i', press('I', { shiftKey: true }), false, false],
    ['shift+g', press('G', { shiftKey: true }), false, true],
    ['g', press('g', { ctrlKey: true }), false, false],
    ['mod+k', press('k', { ctrlKey: true }), false, true],
    ['mod+k', press('k', { metaKey: true }), false, false],
    ['mod+k', press('k', { metaKey: true }), true, true],
    ['mod+k', press('k', { ctrlKey: true }), true, false],
    ['mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['?', press('?', { shiftKey: true }), false, true],
    ['?', press('?'), false, true],
    ['Enter', press('Enter'), false, true],
    ['mod+Enter', press('Enter'), false, false],
    ['mod++', press('+', { ctrlKey: true }), false, true],
    ['i', press('i', { altKey: true }), false, false],
  ])('%s against %j (mac %s) is %s', (combo, pressed, mac, expected) => {
    expect(matchesCombo(combo, pressed, mac)).toBe(expected);
  });
});

test('a hint is written as the platform writes it', () => {
  expect(comboText('mod+k', true)).toBe('⌘K');
  expect(comboText('mod+k', false)).toBe('Ctrl K');
  expect(comboText('shift+g', false)).toBe('⇧G');
  expect(comboText('mod+Enter', true)).toBe('⌘↵');
  expect(comboText('Escape', true)).toBe('Esc');
});

test('assistive technology hears the same key', () => {
  expect(comboShortcut('mod+k', true)).toBe('Meta+k');
  expect(comboShortcut('mod+shift+z', false)).toBe('Control+Shift+z');
});

test('only a lone character counts as one that speech could press', () => {
  expect(isCharacterCombo('i')).toBe(true);
  expect(isCharacterCombo('shift+g')).toBe(true);
  expect(isCharacterCombo('mod+k')).toBe(false);
  expect(isCharacterCombo('Enter')).toBe(false);
});
