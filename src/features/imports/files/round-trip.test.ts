import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/columns/cell.ts';
import { cellsOf, rowsOf, tableOf } from '#test/support/read-file.ts';
import { escapeFormula, unescapeFormula } from './cell-escape.ts';
import { csvLine, writeCsv } from './csv-writing.ts';
import type { Separator } from './separator.ts';
import { writeXlsx } from './xlsx-writing.ts';

/** Texts with everything in them that a format gives a meaning to. */
const sharp = fc.string({
  unit: fc.constantFrom(
    'a',
    '1',
    '.',
    '"',
    "'",
    '=',
    '+',
    '-',
    '@',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    ' ',
    '_',
    'x',
    'é',
    '€',
  ),
  maxLength: 8,
});
const pieces = fc.constantFrom(
  '=1+1',
  '="0042"',
  "'=x",
  '-5',
  '-5-5',
  '+49 30',
  '_x000D_',
  'a\r\nb',
  '\ufeff',
  '\ufffd',
  '\u{1fffe}\v',
  '＝1',
  'sep=;',
);
const anyText = fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed().replaceAll('\0', ''));

/** A row that is blank is none, so that every row has a word in front. */
const tables = (text: fc.Arbitrary<string>) =>
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(text, { minLength: width, maxLength: width }).map((cells) => ['row', ...cells]),
      { minLength: 1, maxLength: 5 },
    ),
  );

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(Buffer.concat(await Array.fromAsync(pieces)));
}

describe('a table that was written is read as it was', () => {
  it('in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(tables(fc.oneof(sharp, pieces, anyText)), async (rows) => {
        expect(await cellsOf(await bytesOf(writeCsv(rows)))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  const latin = sharp.map((text) => text.replaceAll('€', 'ß'));

  it.each<[string, Separator, fc.Arbitrary<string>, (text: string) => Buffer]>([
    ['UTF-8 with semicolons', ';', anyText, (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-8 with tabs', '\t', sharp, (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with commas', ',', anyText, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 with tabs', '\t', anyText, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'UTF-16 of the other byte order with semicolons',
      ';',
      sharp,
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ],
    // of Latin-1 everything from 160 on is the same in Windows-1252; a lone é decides that it is not UTF-8
    ['Windows-1252 with commas', ',', latin, (text) => Buffer.from(`é,é\r\n${text}`, 'latin1')],
    ['Windows-1252 with semicolons', ';', latin, (text) => Buffer.from(`é;é\r\n${text}`, 'latin1')],
  ])('in %s', async (name, separator, text, encode) => {
    await fc.assert(
      fc.asyncProperty(tables(text), async (rows) => {
        const encoded = encode(rows.map((row) => csvLine(row, separator)).join(''));
        const cells = await cellsOf(new Uint8Array(encoded));
        expect(name.startsWith('Windows') ? cells.slice(1) : cells).toEqual(rows);
      }),
    );
  });

  it('in a workbook, with its numbers', async () => {
    const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
      sharp,
      pieces,
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((amount) => amount + 0),
      fc.boolean(),
      fc.integer({ min: -500, max: 500 }).map((percent) => ({ percent })),
    );
    const rows = fc.array(
      fc.array(cell, { maxLength: 4 }).map((cells) => ['row', ...cells, 'end']),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const bytes = await writeXlsx([{ name: 'Values: a/b', rows: table }]);
        expect(await cellsOf(new Uint8Array(bytes), 'book.xlsx')).toEqual(table);
      }),
      { numRuns: 50 },
    );
  });

  it('in every sheet of a workbook', async () => {
    const sheets = [
      { name: 'One', rows: [['a', 1]] },
      { name: 'Two', rows: [['b'], ['c', true]] },
    ];
    const table = await tableOf(new Uint8Array(await writeXlsx(sheets)));
    expect(table.sheet).toBe('One');
    expect((await rowsOf(table)).map(({ cells }) => cells)).toEqual([['a', 1]]);
  });
});

describe('what a spreadsheet would compute', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ['-1,234.50', '-1,234.50'],
    ['-12.5 %', '-12.5 %'],
    ['a=1', 'a=1'],
    ["'tis", "'tis"],
    ['', ''],
  ])('%j is written %j', (text, expected) => {
    expect(escapeFormula(text)).toBe(expected);
  });

  it('never begins a cell, and comes back whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(sharp, pieces, anyText), (text) => {
        const escaped = escapeFormula(text);
        expect(/^[=+@\t\r\n]/.test(escaped)).toBe(false);
        expect(unescapeFormula(escaped)).toBe(text);
      }),
    );
  });

  it('is a number where a number is meant', () => {
    expect(csvLine([-5, 'a', true, { percent: 45 }, ''])).toBe('-5,a,TRUE,45%,\r\n');
  });
});
