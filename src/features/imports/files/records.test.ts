import { describe, expect, it } from 'vitest';
import { readAmount } from '#lib/columns/amount.ts';
import { layoutOf } from '#lib/layout.ts';
import { err, ok } from '#lib/result.ts';
import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { tableOf } from '#test/support/read-file.ts';
import type { Home } from './column-reader.ts';
import { likelyHeader } from './header-row.ts';
import { mapColumns } from './map-columns.ts';
import { recognise } from './recognise.ts';
import { readRecords } from './records.ts';
import { settleColumns } from './settle-columns.ts';

const calls = layoutOf({
  name: 'Call log',
  holds: 'call',
  columns: {
    id: { headers: ['id'], kind: 'text', required: 'value' },
    at: { headers: ['started at'], kind: 'moment', required: 'value' },
    price: { headers: ['price'], kind: 'currency' },
    hours: { headers: ['hours'], kind: 'hours' },
    share: { headers: ['share'], kind: 'share' },
    billable: { headers: ['billable'], kind: 'yes-no' },
    month: { headers: ['month'], kind: 'month' },
    clock: { headers: ['clock'], kind: 'clock' },
  },
  row: ({ id, at, price, hours, share, billable, month, clock }) =>
    id === 'none'
      ? err({ code: 'no-call', column: 'id', message: 'This is no call.' })
      : ok({ id, at: new Date(at).toISOString(), price, hours, share, billable, month, clock: clock?.seconds }),
});

const weeks = layoutOf({
  name: 'Wide scorecard',
  holds: 'metric',
  columns: { metric: { headers: ['metric'], kind: 'text', required: 'value' } },
  series: { kind: 'amount', label: (header) => /^\d{4}-\d{2}-\d{2}$/.exec(header)?.[0] ?? null },
  row: ({ metric }, series) =>
    ok([
      metric,
      ...series.map(({ label, field }) => {
        const amount = readAmount(field, metric === 'Revenue' ? 'currency' : 'number');
        return `${label} ${amount.ok ? amount.value : amount.error.code}`;
      }),
    ]),
});

const newYork: Home = { timeZone: 'America/New_York', currency: 'USD' };

async function read(content: string | Uint8Array<ArrayBuffer>, home: Home = newYork) {
  const found = recognise<unknown>(await tableOf(content), [calls, weeks]);
  if (!found.ok) throw new Error(found.error.message);
  const settled = await settleColumns(found.value, home);
  if (!settled.ok) return settled.error.map(({ code, column }) => `${code}: ${column}`);
  const rows = await Array.fromAsync(readRecords(found.value, settled.value, home));
  return rows.map((row) =>
    row.ok ? row.record : row.problems.map(({ row, column, text, code }) => [row, column, text, code]),
  );
}

describe('the rows of a file', () => {
  it('are what their columns say they are', async () => {
    const text = [
      'id,Started At,price,hours,share,billable,month,clock,colour',
      'a1,13/01/2026 9:00,"1.234,50 $",1:30:00,45 %,Yes,Jan 2026,9:05 PM,red',
      'a2,05/01/2026 9:00 PM,"1.234 $","0,25","0,5",no,2026-02,,',
    ].join('\n');
    expect(await read(text)).toEqual([
      {
        id: 'a1',
        at: '2026-01-13T14:00:00.000Z',
        price: 1234.5,
        hours: 1.5,
        share: 0.45,
        billable: true,
        month: '2026-01-01',
        clock: 75_900,
      },
      {
        id: 'a2',
        at: '2026-01-06T02:00:00.000Z',
        price: 1234,
        hours: 0.25,
        share: 0.5,
        billable: false,
        month: '2026-02-01',
        clock: undefined,
      },
    ]);
  });

  it('are named with everything that is wrong with them, and the others are still read', async () => {
    const text = [
      'id,started at,price,hours',
      'a1,2026-01-05 9:00,$5,1',
      'a2,2026-02-31 9:00,€5,12k',
      ',??,,',
      'a4,2026-01-05 9:00,1,2,3',
      'a5,2026-01-05 9:00',
      'none,2026-01-05 9:00,1,2',
      'a7,NA,1,2',
      'a8,2026-01-05 9:00,NA,-',
    ].join('\n');
    const rows = await read(text);
    expect(rows[0]).toMatchObject({ id: 'a1', price: 5 });
    expect(rows.slice(1, -1)).toEqual([
      [
        [3, 'started at', '2026-02-31 9:00', 'no-such-day'],
        [3, 'price', '€5', 'wrong-currency'],
        [3, 'hours', '12k', 'shortened'],
      ],
      [
        [4, 'id', '', 'empty'],
        [4, 'started at', '??', 'not-a-date'],
      ],
      [[5, null, '3', 'long-row']],
      [[6, null, '2026-01-05 9:00', 'short-row']],
      [[7, 'id', 'none', 'no-call']],
      [[8, 'started at', '', 'empty']],
    ]);
    expect(rows.at(-1)).toMatchObject({ id: 'a8', price: null, hours: null });
  });

  it('may end before or behind a header that ends in separators', async () => {
    expect(await read('metric,2026-01-05,,\nCalls,3\nLeads,4,,,\n')).toEqual([
      ['Calls', '2026-01-05 3'],
      ['Leads', '2026-01-05 4'],
    ]);
  });

  it('wait for an answer where a whole column can be read in two ways', async () => {
    const text = 'id,started at,price\na,03/04/2026 9:00,"1,234"\nb,05/06/2026 9:00,"5,678"\n';
    expect(await read(text)).toEqual(['ambiguous-dates: started at', 'ambiguous-decimals: price']);
    expect(await read(text, { ...newYork, decimal: 'point', dates: 'dmy' })).toMatchObject([
      { id: 'a', at: '2026-04-03T13:00:00.000Z', price: 1234 },
      { id: 'b', at: '2026-06-05T13:00:00.000Z', price: 5678 },
    ]);
  });

  it('are left out where a hint decides between two ways that a column has both', async () => {
    const text = 'id,started at,price\na,2026-01-05 9:00,"1,50"\nb,2026-01-05 9:00,1.50\n';
    expect(await read(text)).toEqual(['mixed-decimals: price']);
    expect(await read(text, { ...newYork, decimal: 'point' })).toMatchObject([
      [[2, 'price', '1,50', 'other-decimal-sign']],
      { id: 'b', price: 1.5 },
    ]);
  });

  it('share one way of writing among columns of which there is any number', async () => {
    const text = 'metric,2026-01-05,2026-01-12\nRevenue,"$1,234",$7.50\nCalls,12,\nLeads,x,4\n';
    expect(await read(text)).toEqual([
      ['Revenue', '2026-01-05 1234', '2026-01-12 7.5'],
      ['Calls', '2026-01-05 12'],
      ['Leads', '2026-01-05 not-a-number', '2026-01-12 4'],
    ]);
  });

  it('are read by the columns that somebody chose', async () => {
    const table = await tableOf('Wert;Tag;Was\n1,5;x;Anrufe\n2;x;Leads\n');
    const header = likelyHeader(table.opening);
    if (header === null) throw new Error('A table has a header.');
    const found = mapColumns(table, weeks, header, { places: { metric: 2 }, series: [0] });
    expect(found).toMatchObject({
      unknown: ['Tag'],
      reason: 'Read as Wide scorecard by the columns that were chosen: Was.',
    });
    const settled = await settleColumns(found, newYork);
    const rows = settled.ok ? await Array.fromAsync(readRecords(found, settled.value, newYork)) : [];
    expect(rows.map((row) => row.ok && row.record)).toEqual([
      ['Anrufe', 'Wert 1.5'],
      ['Leads', 'Wert 2'],
    ]);
  });

  it('come from a workbook with its formulas named where a column is used, and passed over where none is', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = ['note', 'id', 'started at', 'price'].map(cell).join('');
    const day = '<c s="1"><v>46027.375</v></c>';
    const rows = [
      `<row r="3">${header}</row>`,
      `<row r="4"><c><f>A1+1</f><v>1</v></c>${cell('a')}${day}<c><v>1.234</v></c></row>`,
      `<row r="5">${cell('x')}<c><v>17</v></c>${day}<c><f>A1+1</f><v>1</v></c></row>`,
      `<row r="6">${cell('x')}${cell('c')}${day}</row>`,
    ];
    const parts = workbookParts({ sheets: { Calls: rows.join('') }, formats: ['yyyy-mm-dd hh:mm'] });
    expect(await read(zipOf(parts))).toMatchObject([
      { id: 'a', at: '2026-01-05T14:00:00.000Z', price: 1.234 },
      [[5, 'price', '=A1+1', 'formula']],
      { id: 'c', price: null },
    ]);
  });
});
