import { expect, test } from 'vitest';
import { cellWords } from './cell-view.ts';

test('what fill and corners show is also said', () => {
  expect(cellWords({ text: '13', raw: '13', state: 'off', missed: 'too-low', signal: true, note: true })).toBe(
    '13, off goal, too low, real change, has a note',
  );
});

test('an empty cell of a closed week says that it is missing', () => {
  expect(cellWords({ text: '', raw: '', state: 'missing' })).toBe('enter, missing');
});

test('a refused cell says what was typed, not what was there', () => {
  expect(cellWords({ text: '24', raw: '24', state: 'plain', refused: { text: '2x6', why: 'No.' } })).toBe(
    '2x6, not taken',
  );
});
