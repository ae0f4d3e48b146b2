import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { readRoom, type RoomContents } from '#test/support/room.ts';
import { expect, it } from 'vitest';

const header = 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds';
const good = '1,2026-11-09 09:00,in,,,,,missed,5,';
const other = { 'other.csv': `${header}\n9,2026-11-10 09:00,in,,,,,missed,5,\n` };

const many = Array.from({ length: 300 }, (_, at) => `extra ${at}`).join(',');
const bomb = zipOf(
  workbookParts({ sheets: { Calls: '' } }).map((part) =>
    part.name.includes('worksheets') ? { ...part, data: Buffer.alloc(120_000_000, 'a'), claims: 400 } : part,
  ),
);

it.each<[what: string, files: RoomContents, used: number, says: RegExp]>([
  ['nothing', { 'a.csv': '' }, 0, /no rows/],
  ['a header alone', { 'a.csv': `${header}\n` }, 0, /^$/],
  [
    'a mark that is wrong about its encoding',
    { 'a.csv': Buffer.from(`\u00ef\u00bb\u00bf${header}\n${good.replace(',,,,,', ',,,,Jos\u00e9,')}\n`, 'latin1') },
    1,
    /Windows-1252/,
  ],
  ['UTF-16', { 'a.csv': Buffer.from(`\ufeff${header}\n${good}\n`, 'utf16le') }, 1, /^$/],
  [
    'separators of two kinds',
    { 'a.csv': `${header}\n${good}\n${good.replaceAll(',', ';').replace('1', '2')}\n` },
    1,
    /row 3/,
  ],
  ['zero bytes', { 'a.csv': `${header}\n${good}\n2,2026-11-09\0 09:00,in,,,,,missed,5,\n` }, 1, /row 3.*zero/],
  [
    'ten million characters in a field',
    { 'a.csv': `${header}\n"${'x'.repeat(10_000_000)}\n` },
    0,
    /million characters/,
  ],
  ['an archive that unfolds without end', { 'a.xlsx': bomb }, 0, /./],
  ['formulas', { 'a.csv': `${header}\n${good}\n2,=NOW(),in,,,,,missed,5,\n` }, 1, /row 3.*formula/],
  [
    'negative durations',
    { 'a.csv': `${header}\n${good}\n2,2026-11-09 09:00,in,,,,,missed,-5,\n` },
    1,
    /row 3.*below zero/,
  ],
  [
    'years 1899 and 9999',
    { 'a.csv': `${header}\n${good}\n2,1899-12-31 09:00,in,,,,,missed,5,\n3,9999-01-01 09:00,in,,,,,missed,5,\n` },
    1,
    /row 3.*row 4/s,
  ],
  ['300 more columns', { 'a.csv': `${header},${many}\n${good}${','.repeat(300)}\n` }, 1, /^$/],
  [
    'a quotation mark that never closes',
    { 'a.csv': `${header}\n${good}\n"2,2026-11-09 09:00,in,,,,,missed,5,\n` },
    1,
    /row 3/,
  ],
])('goes on where a file has %s', async (_, files, used, says) => {
  const { records, inputs } = await readRoom({ ...files, ...other });
  const [bad] = inputs;
  const rows = (bad?.skipped ?? []).map(({ row, column, why }) => `row ${row} ${column} ${why}`);
  const said = [bad?.refused, ...rows, ...(bad?.notes ?? [])].filter((one) => one !== undefined).join('\n');
  expect(said).toMatch(says);
  expect(said).not.toMatch(/\n {4}at |undefined|\[object/);
  expect(bad?.used).toBe(used);
  expect(records.calls).toHaveLength(used + 1);
});
