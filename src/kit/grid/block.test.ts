import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from './block.ts';

test.each([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['26', [['26']]],
  ['26\n', [['26']]],
  ['', [['']]],
  ['1\n\n3\n', [['1'], [''], ['3']]],
  ['\t\n', [['', '']]],
  ['"a\nb"\t"say ""so"""\n', [['a\nb', 'say "so"']]],
  ['5" pipe\t2', [['5" pipe', '2']]],
  ['1\r2', [['1'], ['2']]],
])('%j reads as %j', (text, expected) => {
  expect(readBlock(text)).toEqual(expected);
});

test('whatever is copied is read back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '\t', '\n', '"', '−', '€') });
  // A block whose last row is one empty cell ends in a bare line end, which no spreadsheet can tell from a closing one.
  const block = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .filter((rows) => rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1);
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(writeBlock(rows))).toEqual(rows);
    }),
  );
});
