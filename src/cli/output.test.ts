import { expect, test } from 'vitest';
import { harmless, openOutput, tableOf } from './output.ts';

const sink = (isTTY: boolean) => {
  const lines: string[] = [];
  return { lines, isTTY, write: (text: string) => lines.push(text) };
};

test('columns line up two spaces apart, colours not counted, and no line ends in spaces', () => {
  const text = tableOf(
    [{ title: 'Name' }, { title: 'Value', align: 'right' }, { title: 'Note' }],
    [
      ['Añejo', '\u001b[31m7\u001b[39m', ''],
      ['B', '1,240', 'new'],
    ],
  );
  expect(text.split('\n')).toEqual(['Name   Value  Note', 'Añejo      \u001b[31m7\u001b[39m', 'B      1,240  new']);
});

test('a row that is too short is filled, and no rows leave the head', () => {
  expect(tableOf([{ title: 'A' }, { title: 'B' }], [['1']])).toBe('A  B\n1');
  expect(tableOf([{ title: 'A' }, { title: 'B' }], [])).toBe('A  B');
});

test.each([
  ['a terminal', true, {}, true],
  ['a pipe', false, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR, which counts as none', true, { NO_COLOR: '' }, true],
  ['a terminal that is dumb', true, { TERM: 'dumb' }, false],
])('%s', (_, isTTY, env, coloured) => {
  const output = openOutput(sink(isTTY), sink(isTTY), env);
  expect(output.paint('red', 'off') !== 'off').toBe(coloured);
});

test('what was asked for and what is said beside it go two ways', () => {
  const [out, err] = [sink(false), sink(false)];
  const output = openOutput(out, err, {});
  output.print('rows');
  output.tell('a word');
  expect([out.lines, err.lines]).toEqual([['rows\n'], ['a word\n']]);
});

test('what others wrote cannot steer the terminal', () => {
  expect(harmless('a\u001b[2Jb\u0007\r\n\u009b31mc')).toBe('a[2Jb31mc');
  expect(harmless('\u202evsc.txt\u2066')).toBe('vsc.txt');
});
