import { expect, test } from 'vitest';
import { clearArea, layBlock, outcomeWords } from './block-writing.ts';
import type { CellView } from './cell-view.ts';
import { area } from './place.ts';
import { spotMap } from './spot.ts';

const rows = ['leads', 'missed', 'share'].map((id) => ({ id, name: id }));
const columns = ['w1', 'w2'].map((id) => ({ id, name: id, head: id }));
const map = spotMap(rows, columns);
const size = { rows: 3, columns: 2 };
// The third row is calculated; `leads` in w1 already holds 1.
const cellAt = (rowId: string, columnId: string): CellView => {
  const raw = rowId === 'leads' && columnId === 'w1' ? '1' : '';
  return { text: raw, raw, state: 'plain', ...(rowId === 'share' ? { readOnly: 'It is calculated.' } : {}) };
};
const nameOf = (rowId: string, columnId: string) => `${rowId}, ${columnId}`;
const at = (row: number, column: number) => ({ row, column });

test('a block is laid from the selected cell; what is the same already is not sent', () => {
  const outcome = layBlock(
    [
      ['1', ' 2 '],
      ['3', '4'],
    ],
    at(0, 0),
    area(at(0, 0), at(0, 0)),
    size,
    map,
    cellAt,
  );
  expect(outcome.changes).toEqual([
    { rowId: 'leads', columnId: 'w2', text: '2' },
    { rowId: 'missed', columnId: 'w1', text: '3' },
    { rowId: 'missed', columnId: 'w2', text: '4' },
  ]);
});

test('what lies outside or cannot be written is left out and told', () => {
  const outcome = layBlock(
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
    at(1, 1),
    area(at(1, 1), at(1, 1)),
    size,
    map,
    cellAt,
  );
  expect(outcome).toEqual({ changes: [{ rowId: 'missed', columnId: 'w2', text: '1' }], readOnly: 1, outside: 4 });
  expect(outcomeWords(outcome, 'pasted', null, nameOf)).toBe('1 cell pasted; 1 cannot be written here; 4 did not fit.');
});

test('one value fills a drawn rectangle', () => {
  const outcome = layBlock([['7']], at(0, 0), area(at(0, 0), at(1, 1)), size, map, cellAt);
  expect(outcome.changes.map(({ rowId, columnId, text }) => `${rowId} ${columnId} ${text}`)).toEqual([
    'leads w1 7',
    'leads w2 7',
    'missed w1 7',
    'missed w2 7',
  ]);
});

test('clearing sends only what holds a value', () => {
  expect(clearArea(area(at(0, 0), at(2, 1)), size, map, cellAt).changes).toEqual([
    { rowId: 'leads', columnId: 'w1', text: '' },
  ]);
});

test('cells that were not taken are named with the reason, the first three of them', () => {
  const changes = Array.from({ length: 5000 }, (_, index) => ({ rowId: `r${index}`, columnId: 'w1', text: 'x' }));
  const cells = changes.slice(0, 5).map(({ rowId, columnId }) => ({ rowId, columnId, why: 'Not a number.' }));
  expect(outcomeWords({ changes, outside: 0, readOnly: 0 }, 'pasted', { cells }, nameOf)).toBe(
    '4,995 cells pasted; 5 not taken. r0, w1: Not a number. r1, w1: Not a number. r2, w1: Not a number. And 2 more, marked in the grid.',
  );
  expect(outcomeWords({ changes, outside: 0, readOnly: 0 }, 'pasted', { whole: 'Nothing was pasted.' }, nameOf)).toBe(
    'Nothing was pasted.',
  );
});
