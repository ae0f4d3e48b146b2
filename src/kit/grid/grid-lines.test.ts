import { expect, test } from 'vitest';
import { inGroups, linesOf, stretchesOf } from './grid-lines.ts';

const row = (id: string, group?: string) => ({ id, name: id, ...(group === undefined ? {} : { group }) });
const groups = [
  { id: 'win', name: 'Win the call' },
  { id: 'sell', name: 'Sell' },
];

test('rows stand by groups, those without one first', () => {
  const rows = [row('a', 'sell'), row('b', 'win'), row('c'), row('d', 'sell'), row('e', 'gone')];
  expect(inGroups(rows, groups).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'a', 'd']);
  expect(inGroups(rows, undefined)).toBe(rows);
});

test('a heading is a line of its own and counts', () => {
  const lines = linesOf([row('c'), row('b', 'win'), row('a', 'sell'), row('d', 'sell')], groups);
  expect(lines.map((line) => ('group' in line ? line.group.name : `${line.row.id} ${line.at}`))).toEqual([
    'c 0',
    'Win the call',
    'b 1',
    'Sell',
    'a 2',
    'd 3',
  ]);
  expect(lines.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7]);
});

test('what is out of sight is left out, but for the line that holds the focus', () => {
  expect(stretchesOf(100, { from: 20, to: 50 }, null)).toEqual([{ skipped: 20, from: 20, to: 50 }]);
  expect(stretchesOf(100, { from: 20, to: 50 }, 30)).toEqual([{ skipped: 20, from: 20, to: 50 }]);
  expect(stretchesOf(100, { from: 20, to: 50 }, 3)).toEqual([
    { skipped: 3, from: 3, to: 4 },
    { skipped: 16, from: 20, to: 50 },
  ]);
  expect(stretchesOf(100, { from: 20, to: 50 }, 99)).toEqual([
    { skipped: 20, from: 20, to: 50 },
    { skipped: 49, from: 99, to: 100 },
  ]);
  expect(stretchesOf(10, { from: 0, to: 40 }, 12), 'nothing beyond the last line').toEqual([
    { skipped: 0, from: 0, to: 10 },
  ]);
});
