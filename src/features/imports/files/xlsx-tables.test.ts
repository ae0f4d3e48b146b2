import { describe, expect, it } from 'vitest';
import { type LittleWorkbook, type Part, workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { cellsOf, fileOf, open, refusalOf, rowsOf, tableOf } from '#test/support/read-file.ts';
import { kindOfFormat, type NumberKind } from './number-format.ts';

const workbook = (content: LittleWorkbook) => zipOf(workbookParts(content));
const sheet = (rows: string, rest: Partial<LittleWorkbook> = {}) => workbook({ sheets: { Sheet1: rows }, ...rest });

/** A workbook of which one part is another. */
function tampered(name: string, part: Omit<Part, 'name'>): Uint8Array<ArrayBuffer> {
  const parts = workbookParts({ sheets: { Sheet1: '<row><c t="inlineStr"><is><t>a</t></is></c></row>' } });
  return zipOf(parts.map((one) => (one.name === name ? { name, ...part } : one)));
}

const sheetPart = 'xl/worksheets/sheet0.xml';

describe('a workbook', () => {
  it('gives texts, numbers, yes and no, and dates by their style', async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c></row>',
      '<row r="3"><c r="A3"><v>1234.5</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" s="1"><v>46023</v></c></row>',
      '<row r="4"><c r="B4" s="2"><v>46023.5</v></c><c r="C4" s="3"><v>1.09375</v></c><c r="D4" s="4"><v>0.07</v></c></row>',
      '<row r="5"><c r="A5" t="d"><v>2026-01-05</v></c><c r="B5" t="b"><v>0</v></c><c r="C5" t="str"><v> x </v></c></row>',
    ];
    const strings = '<si><t>name</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>spoken</t></rPh></si>';
    const formats = ['dd/mm/yyyy', 'yyyy-mm-dd hh:mm', '[h]:mm', '0.0%'];
    const table = await tableOf(sheet(rows.join(''), { strings, formats }));
    expect((await rowsOf(table)).map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['name', 'two runs', 'in']],
      [3, [1234.5, '', true, '2026-01-01']],
      // a day and 2 1/4 hours
      [4, ['', '2026-01-01T12:00:00', '26:15:00', { percent: 7 }]],
      [5, ['2026-01-05', false, ' x ']],
    ]);
  });

  it('counts from 1904 where it says so, and is without row and cell names in order', async () => {
    const rows = '<row><c s="1"><v>0</v></c><c><v>2</v></c></row><row><c t="str"><v>next</v></c></row>';
    const table = await tableOf(sheet(rows, { formats: ['d mmm yy'], counts1904: true }));
    expect(table.epoch).toBe(1904);
    expect((await rowsOf(table)).map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['1904-01-01', 2]],
      [2, ['next']],
    ]);
  });

  it('names cells that are formulas, errors or no dates, and keeps the rest of their rows', async () => {
    const cells = [
      '<c t="str"><f>HYPERLINK("http://example.com")</f><v>click</v></c>',
      '<c><f>SUM(A1:A9)</f><v>9</v></c>',
      '<c><f t="shared" si="0"/><v>9</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c s="1"><v>60</v></c>',
      '<c s="1"><v>2958466</v></c>',
      '<c><v>1.2.3</v></c>',
      '<c t="str"><f>"true"</f><v>true</v></c>',
      '<c><f>-236705.50</f><v>-236705.5</v></c>',
      '<c><v>8</v></c>',
    ];
    const [row] = await rowsOf(await tableOf(sheet(`<row>${cells.join('')}</row>`, { formats: ['yyyy'] })));
    expect(row?.cells).toEqual(['', '', '', '', '', '', '', 'true', -236_705.5, 8]);
    expect(row?.faults.map(({ place, code, text }) => [place, code, text])).toEqual([
      [0, 'formula', '=HYPERLINK("http://example.com")'],
      [1, 'formula', '=SUM(A1:A9)'],
      [2, 'formula', '=…'],
      [3, 'error-cell', '#DIV/0!'],
      [4, 'no-such-day', '60'],
      [5, 'year-out-of-range', '2958466'],
      [6, 'not-a-number', '1.2.3'],
    ]);
  });

  it('gives every visible sheet that is not blank, and names the hidden ones', async () => {
    const row = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`;
    const file = await open(
      workbook({ sheets: { One: row('1'), Blank: '', Old: row('2'), Two: row('3') }, hidden: ['Old'] }),
    );
    expect(file.tables.map(({ sheet }) => sheet)).toEqual(['One', 'Two']);
    expect(file.remarks.map(({ code, message }) => [code, message])).toEqual([
      ['hidden-sheet', 'The sheet Old is hidden and was left out.'],
    ]);
    expect({ form: file.form, encoding: file.encoding }).toEqual({ form: 'xlsx', encoding: null });
  });

  it('decodes characters that XML cannot hold, once', async () => {
    const cells = '<c t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="inlineStr"><is><t>_x005F_x0041_</t></is></c>';
    expect(await cellsOf(sheet(`<row>${cells}</row>`))).toEqual([['a\rb', '_x0041_']]);
  });

  it('takes texts as they were before they were made harmless', async () => {
    const cells = ["'=1+1", '=1+1', "'tis", '-x'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    expect(await cellsOf(sheet(`<row>${cells.join('')}</row>`))).toEqual([['=1+1', '=1+1', "'tis", '-x']]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join('');
    const table = await tableOf(sheet(rows));
    const bytes: number[] = [];
    let sum = 0;
    for await (const { cells } of table.rows({ onProgress: (progress) => bytes.push(progress.bytes / progress.of) })) {
      sum += Number(cells[0]);
    }
    expect(sum).toBe((19_999 * 20_000) / 2);
    expect(bytes.at(-1)).toBe(1);
    const stop = new AbortController();
    const reading = async () => {
      for await (const row of table.rows({ signal: stop.signal })) {
        if (row.number === 10) stop.abort(new Error('enough'));
      }
    };
    await expect(reading()).rejects.toThrow('enough');
  });
});

describe('a workbook is refused', () => {
  const zeros = '<row r="1"/>'.repeat(20_000_000 / 12);

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['that is cut off', sheet('<row><c><v>1</v></c></row>').slice(0, -40), 'damaged'],
    ['whose sheet ends in the middle', tampered(sheetPart, { data: '<worksheet><sheetData><row>' }), 'damaged'],
    ['whose sheet is no XML', tampered(sheetPart, { data: 'a,b\n1,2\n' }), 'damaged'],
    [
      'that unfolds entities of its own',
      tampered(sheetPart, { data: '<!DOCTYPE w [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }),
      'damaged',
    ],
    ['that nests without end', tampered(sheetPart, { data: '<a>'.repeat(200) + '</a>'.repeat(200) }), 'damaged'],
    [
      'whose part is longer than it says',
      tampered(sheetPart, { data: `<worksheet>${zeros}</worksheet>`, claims: 100 }),
      'inflates',
    ],
    ['whose part is shorter than it says', tampered(sheetPart, { data: '<worksheet/>', claims: 100 }), 'damaged'],
    [
      'with a cell of 10 MB',
      sheet(`<row><c t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`),
      'cell-too-long',
    ],
    [
      'with a cell of 2 MB',
      sheet(`<row><c t="inlineStr"><is><t>${'x'.repeat(2_000_000)}</t></is></c></row>`),
      'cell-too-long',
    ],
    ['with a cell far to the right', sheet('<row><c r="XFD1"><v>1</v></c></row>'), 'too-wide'],
    ['with a row far below', sheet('<row r="2000002"><c><v>1</v></c></row>'), 'too-many-rows'],
    ['without a row', sheet(''), 'empty'],
    ['that is an archive of something else', zipOf([{ name: 'a.csv', data: 'a,b' }]), 'not-a-table'],
    [
      'that is of another program',
      zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'not-a-table',
    ],
    ['that is binary', zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), 'not-a-table'],
    ['that is a letter', zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'not-a-table'],
    ['with a name that leads out of it', zipOf([{ name: '../xl/workbook.xml', data: '<w/>' }]), 'damaged'],
  ])('%s', async (_, content, reason) => {
    const refusal = await refusalOf(fileOf(content, 'book.xlsx'));
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.message).toContain('Nothing was stored.');
  });

  it('before it is unpacked when it says itself that it grows beyond measure', async () => {
    const bomb = tampered(sheetPart, { data: new Uint8Array(100 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect((await refusalOf(fileOf(bomb)))?.reason).toBe('inflates');
  });
});

it.each<[string, NumberKind]>([
  ['General', 'number'],
  ['#,##0.00', 'number'],
  ['0.00E+00', 'number'],
  ['"days" 0', 'number'],
  ['[Red]0;[Blue]-0', 'number'],
  ['[$$-409]#,##0', 'number'],
  ['0%', 'percent'],
  ['mm/dd/yyyy', 'date'],
  ['mmm', 'date'],
  ['[$-409]d-mmm-yy', 'date'],
  ['mm\\/dd\\/yyyy\\ hh:mm:ss\\ AM/PM', 'moment'],
  ['h:mm AM/PM', 'time'],
  ['mm:ss', 'time'],
  ['[h]:mm:ss', 'time'],
  ['[mm]', 'time'],
])('the format %s is for a %s', (code, kind) => {
  expect(kindOfFormat(code)).toBe(kind);
});

it('a cell is read in the same way wherever its sheet is cut into pieces', async () => {
  const long = 'ö'.repeat(40_000);
  const cells = await cellsOf(
    sheet(Array.from({ length: 5 }, () => `<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`).join('')),
  );
  expect(cells).toEqual(Array.from({ length: 5 }, () => [long]));
});
