import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/columns/cell.ts';
import type { Progress } from '#lib/table.ts';
import { cellsOf, fileOf, open, refusalOf, rowsOf, tableOf } from '#test/support/read-file.ts';
import { longestCell, mostRows } from './limit.ts';
import type { Source } from './source.ts';
import { readTables } from './table-file.ts';

const encoder = new TextEncoder();

/** A file that is made while it is read; `ahead` is how much of it was asked for and not yet given out as rows. */
function generated(size: number, piece: (place: number) => string, pieces: number) {
  let asked = 0;
  const source: Source = {
    name: 'generated.csv',
    size,
    async *read(from = 0, to = size) {
      for (let place = 0, at = 0; place < pieces && at < to; place += 1) {
        const bytes = encoder.encode(piece(place));
        if (at + bytes.length > from) {
          asked += 1;
          yield bytes.subarray(Math.max(0, from - at), to - at);
        }
        at += bytes.length;
      }
    },
  };
  return { source, asked: () => asked };
}

describe('a text file', () => {
  it('keeps the numbers of its rows, blank ones counted and left out', async () => {
    const rows = await rowsOf(await tableOf('a,b\n\n , \n1,2\n"x\ny",3\n4,5\n'));
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['a', 'b']],
      [4, ['1', '2']],
      [5, ['x\ny', '3']],
      [6, ['4', '5']],
    ]);
  });

  it('is read from its beginning as often as one likes', async () => {
    const table = await tableOf('a,b\n1,2\n');
    expect(await rowsOf(table)).toEqual(await rowsOf(table));
  });

  it('leaves out the line that tells spreadsheets the separator', async () => {
    const file = await open('sep=;\r\nTyp;Datum\r\n1;20.07.26 10:45\r\n');
    expect(file.separator).toBe(';');
    expect(file.tables[0]?.opening.map(({ number, cells }) => [number, cells])).toEqual([
      [2, ['Typ', 'Datum']],
      [3, ['1', '20.07.26 10:45']],
    ]);
  });

  it('takes texts as they were before they were made harmless, and formulas that compute nothing', async () => {
    expect(await cellsOf(`a,b,c,d,e\n'=1+1,'+49 30,="0042",=-12.5,'tis\n`)).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['=1+1', '+49 30', '0042', '-12.5', "'tis"],
    ]);
  });

  it('names the cells that hold zero bytes and keeps the rest', async () => {
    const rows = await rowsOf(await tableOf(`${'a,b\n'.repeat(100)}1,x\0y\n2,z\n`));
    expect(rows.slice(100)).toMatchObject([
      { number: 101, cells: ['1', ''], faults: [{ place: 1, code: 'zero-byte' }] },
      { number: 102, cells: ['2', 'z'], faults: [] },
    ]);
  });

  it('names a quote that never closes', async () => {
    const rows = await rowsOf(await tableOf('a,b\n1,2\n3,"4\n5,6\n'));
    expect(rows.at(-1)).toMatchObject({ number: 3, faults: [{ place: null, code: 'unclosed-quote' }] });
  });

  it('may be 300 columns wide', async () => {
    const wide = Array.from({ length: 300 }, (_, place) => `c${place}`);
    expect(await cellsOf(`${wide.join(',')}\n${wide.join(',')}`)).toEqual([wide, wide]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const content = `a,b\n${'1,2\n'.repeat(200_000)}`;
    const table = await tableOf(content);
    const seen: Progress[] = [];
    let rows = 0;
    for await (const { cells } of table.rows({ onProgress: (progress) => seen.push(progress) })) {
      rows += cells.length === 2 ? 1 : 0;
    }
    expect(rows).toBe(200_001);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual({ rows: 200_001, bytes: content.length, of: content.length });
    expect(seen.every(({ bytes }, at) => at === 0 || bytes > (seen[at - 1]?.bytes ?? 0))).toBe(true);

    const stop = new AbortController();
    let read = 0;
    const reading = async () => {
      for await (const row of table.rows({ signal: stop.signal })) {
        read = row.number;
        if (read === 10) stop.abort(new Error('enough'));
      }
    };
    await expect(reading()).rejects.toThrow('enough');
    expect(read).toBeLessThan(200_001);
    await expect(readTables(fileOf(content), { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow(
      'before',
    );
  });
});

describe('a text file is refused', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['when it is empty', '', 'empty'],
    ['when it is blank', '\n \n,,\n', 'empty'],
    ['when it holds a mark and nothing else', '\ufeff', 'empty'],
    ['with a cell of 10 MB', `a,b\n1,${'x'.repeat(10_000_000)}\n`, 'cell-too-long'],
    ['with a quoted cell of 10 MB', `a,b\n1,"${'x\n'.repeat(5_000_000)}"\n`, 'cell-too-long'],
    ['with more columns than anybody has', `${','.repeat(5000)}\n`, 'too-wide'],
  ])('%s', async (_, content, reason) => {
    const refusal = await refusalOf(fileOf(content));
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.message).toContain('Nothing was stored.');
  });

  it('and says in which row a long cell is', async () => {
    expect((await refusalOf(fileOf(`a\nb\n${'x'.repeat(longestCell + 1)}\n`)))?.message).toContain('row 3');
    expect(await refusalOf(fileOf(`a\nb\n${'x'.repeat(longestCell)}\n`))).toBeNull();
  });

  it('above 512 MiB, without reading it', async () => {
    const { source, asked } = generated(512 * 1024 * 1024 + 1, () => 'a,b\n', 10);
    expect((await refusalOf(source))?.reason).toBe('too-large');
    expect(asked()).toBe(0);
  });

  it.each<[string, string | number[]]>([
    ['a PDF', '%PDF-1.7\n'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['another picture', [0xff, 0xd8, 0xff, 0xe0]],
    ['an archive', [0x1f, 0x8b, 8, 0]],
    ['a web page', '\ufeff<!DOCTYPE html>\n<html>'],
    ['an XML document', '<?xml version="1.0"?>'],
    ['a calendar', 'BEGIN:VCALENDAR\r\n'],
    ['a JSON document', '{\n  "Header": {}\n}'],
  ])('when it is %s', async (_, start) => {
    const content = new Uint8Array(Buffer.from(start as string));
    expect((await refusalOf(fileOf(content)))?.reason).toBe('not-a-table');
  });

  it.each([
    ['a workbook of an older kind', 'numbers.xls', 'old-workbook'],
    ['a workbook with a password', 'numbers.xlsx', 'encrypted'],
  ])('when it is %s', async (_, name, reason) => {
    const content = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    expect((await refusalOf(fileOf(content, name)))?.reason).toBe(reason);
  });
});

describe('two million rows', () => {
  const rowsAPiece = 1000;
  const header = 'number,x\n';
  const line = (row: number) => `${String(row).padStart(7, '0')},x\n`;
  const piece = (place: number) =>
    (place === 0 ? header : '') +
    Array.from({ length: rowsAPiece }, (_, row) => line(place * rowsAPiece + row)).join('');
  /** So many rows below the header; the last piece is cut where they end. */
  const file = (rows: number) => generated(header.length + rows * line(0).length, piece, Math.ceil(rows / rowsAPiece));

  it('below a header are read without ever holding more than what one piece brought', async () => {
    const { source, asked } = file(mostRows);
    const [table] = (await readTables(source)).tables;
    const before = asked();
    let rows = 0;
    let mostAhead = 0;
    let last: Cell = '';
    for await (const row of table?.rows() ?? []) {
      rows += 1;
      mostAhead = Math.max(mostAhead, (asked() - before) * rowsAPiece - rows);
      last = row.cells[0] ?? '';
    }
    expect({ rows, last }).toEqual({ rows: mostRows + 1, last: '1999999' });
    expect(mostAhead).toBeLessThanOrEqual(rowsAPiece);
  });

  it('are the most', async () => {
    expect((await refusalOf(file(mostRows + 1).source))?.reason).toBe('too-many-rows');
  });
});
