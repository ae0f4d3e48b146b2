import { describe, expect, it } from 'vitest';
import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import { tableOf } from '#test/support/read-file.ts';
import { likelyHeader } from './header-row.ts';
import { recognise } from './recognise.ts';

const values = layoutOf({
  name: 'Values',
  holds: 'value',
  columns: {
    metric: { headers: ['metric'], kind: 'text', required: 'value' },
    day: { headers: ['date', 'day'], kind: 'day', required: 'value' },
    amount: { headers: ['value'], kind: 'amount', required: 'value' },
    note: { headers: ['note'], kind: 'text' },
  },
  row: ({ metric }) => ok(metric),
});

const days = layoutOf({
  name: 'Days off',
  holds: 'day',
  columns: { day: { headers: ['date'], kind: 'day', required: 'header' } },
  row: () => ok('day'),
});

/** By place and with one column for each period, as a scorecard's export is. */
const wide = layoutOf({
  name: 'Wide scorecard',
  holds: 'metric',
  columns: {
    group: { headers: [], place: 0, kind: 'text' },
    title: { headers: ['Title'], kind: 'text', required: 'value' },
    goal: { headers: ['Goal'], kind: 'text', required: 'header' },
  },
  series: { kind: 'amount', label: (header) => /^[A-Z][a-z]{2} \d+ - /.exec(header)?.input ?? null },
  row: ({ title }) => ok(title),
});

const find = async (text: string, layouts = [values, days, wide]) => recognise(await tableOf(text), layouts);

describe('a table is recognised', () => {
  it('by its columns, whatever their case, spacing and stars, and says so', async () => {
    const found = await find('*Metric*, DATE ,Value,Colour\nCalls,2026-01-05,3,red\n');
    expect(found).toMatchObject({
      ok: true,
      value: {
        layout: { name: 'Values' },
        headerRow: 1,
        unknown: ['Colour'],
        reason: 'Taken for Values by its columns *Metric*, DATE, Value.',
      },
    });
    expect(found.ok && [...found.value.places]).toEqual([
      ['metric', 0],
      ['day', 1],
      ['amount', 2],
    ]);
  });

  it('below notes', async () => {
    expect(await find('Report of May\n\nfor Ann\nmetric,date,value\nCalls,2026-01-05,3\n')).toMatchObject({
      ok: true,
      value: { layout: { name: 'Values' }, headerRow: 4 },
    });
  });

  it('as the layout that knows most of its columns', async () => {
    expect(await find('date,metric,value\n')).toMatchObject({ ok: true, value: { layout: { name: 'Values' } } });
    expect(await find('date,colour\n')).toMatchObject({ ok: true, value: { layout: { name: 'Days off' } } });
  });

  it('by the place of a column without a name, and with columns of which there may be any number', async () => {
    const found = await find('?,Title,Goal,Average,Oct 13 - Oct 19,Oct 6 - Oct 12\n');
    expect(
      found.ok && { places: [...found.value.places], series: found.value.series, unknown: found.value.unknown },
    ).toEqual({
      places: [
        ['group', 0],
        ['title', 1],
        ['goal', 2],
      ],
      series: [
        { place: 4, label: 'Oct 13 - Oct 19' },
        { place: 5, label: 'Oct 6 - Oct 12' },
      ],
      unknown: ['Average'],
    });
  });

  it('not without a column that its layout needs, and says which', async () => {
    const found = await find('metric,value,when\n');
    expect(found).toMatchObject({ ok: false, error: { code: 'not-recognised' } });
    expect(found.ok ? '' : found.error.message).toContain('most like Values, but lacks date.');
  });

  it('not when two layouts know it equally well', async () => {
    const twin = { ...values, name: 'Twin' };
    expect(await find('metric,date,value\n', [values, twin])).toMatchObject({
      ok: false,
      error: { code: 'several-layouts' },
    });
  });

  it.each([
    ['a column is named twice', 'metric,date,value,Value\n', 'value'],
    ['two columns are for one period', '?,Title,Goal,Oct 6 - Oct 12,Oct 6 - Oct 12\n', 'Oct 6 - Oct 12'],
  ])('not when %s', async (_, text, header) => {
    const found = await find(text);
    expect(found).toMatchObject({ ok: false, error: { code: 'named-twice' } });
    expect(found.ok ? '' : found.error.message).toContain(header);
  });

  it('though a column that it has no use for is named twice', async () => {
    expect(await find('metric,date,value,x,x\n')).toMatchObject({ ok: true, value: { unknown: ['x', 'x'] } });
  });
});

describe('the header of a table that no layout knows', () => {
  it.each<[string, string, number]>([
    ['is its first row', 'Name,City,Age\nAnn,Rome,30\n', 1],
    ['is below notes', 'Report\nof May,by Ann\n\nName,City,Age,Born\nAnn,Rome,30,1990-01-01\n', 4],
    ['is the first row of a table that is all words', 'Name,City\nAnn,Rome\nBob,Oslo\n', 1],
    ['is the first row where it holds dates', 'metric,2026-01-05,2026-01-12\nCalls,3,4\n', 1],
    ['is the fullest of the words above the numbers', 'Name,Note,Age\nAnn,late,\nBob,early,30\n', 1],
  ])('%s', async (_, text, row) => {
    expect(likelyHeader((await tableOf(text)).opening)?.number).toBe(row);
  });
});
