import { describe, expect, it } from 'vitest';
import { type Layout, layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import { hasRealFiles, openReal, whyNot } from '#test/support/real-file.ts';
import type { Home } from './column-reader.ts';
import { recognise } from './recognise.ts';
import { readRecords } from './records.ts';
import { settleColumns } from './settle-columns.ts';

async function read<R>(name: string, layout: Layout<R>, home: Home) {
  const [table] = (await openReal(name)).tables;
  if (table === undefined) throw new Error('A file that is not refused has a table.');
  const found = recognise(table, [layout]);
  if (!found.ok) throw new Error(found.error.message);
  const settled = await settleColumns(found.value, home);
  if (!settled.ok) return { records: [], problems: settled.error.map(({ code, column }) => [null, column, code]) };
  const rows = await Array.fromAsync(readRecords(found.value, settled.value, home));
  return {
    records: rows.flatMap((row) => (row.ok ? [row.record] : [])),
    problems: rows.flatMap((row) => (row.ok ? [] : row.problems.map(({ row, column, code }) => [row, column, code]))),
  };
}

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

describe.skipIf(!hasRealFiles)(`real files through a layout${whyNot}`, () => {
  const utc: Home = { timeZone: 'UTC' };

  it('gives weeks and passengers, 21 of the weeks without any', async () => {
    const layout = layoutOf({
      name: 'Passengers',
      holds: 'value',
      columns: {
        week: { headers: ['week'], kind: 'day', required: 'value' },
        passengers: { headers: ['passengers'], kind: 'number', required: 'value' },
      },
      row: ok,
    });
    const { records, problems } = await read('weekly/ansett_mel_syd_weekly.csv', layout, utc);
    expect(problems).toEqual([]);
    expect(sum(records.map(({ passengers }) => passengers))).toBe(6_867_069);
    expect(records.filter(({ passengers }) => passengers === 0)).toHaveLength(21);
    const weeks = records.map(({ week }) => week).toSorted((a, b) => (a < b ? -1 : 1));
    expect([weeks[0], weeks.at(-1)]).toEqual(['1987-06-22', '1992-11-16']);
  });

  it('gives months in words, newest first', async () => {
    const layout = layoutOf({
      name: 'Call centre',
      holds: 'value',
      columns: {
        month: { headers: ['Month'], kind: 'month', required: 'value' },
        calls: { headers: ['Inbound calls'], kind: 'number', required: 'value' },
      },
      row: ok,
    });
    const { records, problems } = await read('phone/sf_hss_call_center_monthly.csv', layout, utc);
    expect(problems).toEqual([]);
    expect(sum(records.map(({ calls }) => calls))).toBe(669_671);
    expect([records[0], records.at(-1)]).toEqual([
      { month: '2024-04-01', calls: 3036 },
      { month: '2011-01-01', calls: 3171 },
    ]);
  });

  it('gives months in digits and numbers with five decimals', async () => {
    const layout = layoutOf({
      name: 'Quotes',
      holds: 'value',
      columns: {
        month: { headers: ['Month'], kind: 'month', required: 'value' },
        quotes: { headers: ['Quotes'], kind: 'number', required: 'value' },
      },
      row: ok,
    });
    const { records } = await read('weekly/insurance_quotes_tv_monthly.csv', layout, utc);
    expect(records).toHaveLength(40);
    expect([records[0], records.at(-1)]).toEqual([
      { month: '2002-01-01', quotes: 12.97065 },
      { month: '2005-04-01', quotes: 14.49168 },
    ]);
    expect(sum(records.map(({ quotes }) => quotes))).toBeCloseTo(544.17388, 6);
  });

  it('gives open and lost deals beside won ones, with what is blank left blank', async () => {
    const layout = layoutOf({
      name: 'Pipeline',
      holds: 'deal',
      columns: {
        id: { headers: ['opportunity_id'], kind: 'text', required: 'value' },
        account: { headers: ['account'], kind: 'text' },
        engaged: { headers: ['engage_date'], kind: 'day' },
        closed: { headers: ['close_date'], kind: 'day' },
        value: { headers: ['close_value'], kind: 'currency' },
      },
      row: ok,
    });
    const { records, problems } = await read('crm/maven_crm_sales_pipeline.csv', layout, utc);
    expect(problems).toEqual([]);
    expect(records.filter(({ account }) => account === null)).toHaveLength(1425);
    expect(records.filter(({ engaged }) => engaged === null)).toHaveLength(500);
    expect(sum(records.map(({ value }) => value))).toBe(10_005_534);
  });

  it('names the call on 30 February, and only that', async () => {
    const layout = layoutOf({
      name: 'Twilio',
      holds: 'call',
      columns: { at: { headers: ['start_time'], kind: 'moment', required: 'value' } },
      row: ({ at }) => ok(new Date(at).toISOString()),
    });
    const { records, problems } = await read('phone/twilio_calls_seed.csv', layout, { timeZone: 'America/New_York' });
    expect(problems).toEqual([[5, 'start_time', 'no-such-day']]);
    expect(records).toHaveLength(8);
    expect(records[0]).toBe('2022-07-25T16:37:07.000Z');
  });

  const entries = layoutOf({
    name: 'Time entries',
    holds: 'entry',
    columns: {
      project: { headers: ['Project'], kind: 'text' },
      day: { headers: ['Start date'], kind: 'day', required: 'value' },
      at: { headers: ['Start time'], kind: 'clock', required: 'value' },
      hours: { headers: ['Duration', 'Duration (h)'], kind: 'hours', required: 'value' },
      billable: { headers: ['Billable'], kind: 'yes-no' },
    },
    series: { kind: 'currency', label: (header) => /^(?:Billable )?Amount \((.*)\)$/.exec(header)?.[1] ?? null },
    row: ({ project, day, at, hours, billable }, amounts) =>
      ok([project, day, at.seconds, hours, billable, ...amounts.map(({ label, field }) => `${field} ${label}`)]),
  });

  it('gives time entries behind a byte order mark, with the currency of their header', async () => {
    const { records } = await read('time/toggl_time_entries_sample.csv', entries, utc);
    expect(records).toEqual([
      ['Project without Client', '2024-03-04', 37_432, 0, false],
      // an hour and a second
      ['Project for Big Company', '2024-03-04', 37_380, 1.000278, true, '111.11 EUR'],
    ]);
  });

  it('asks in which order dates are that could be either, and reads 12-hour clocks', async () => {
    const name = 'time/clockify_time_entries_sample.csv';
    expect((await read(name, entries, utc)).problems).toEqual([[null, 'Start Date', 'ambiguous-dates']]);
    const { records } = await read(name, entries, { ...utc, dates: 'mdy' });
    expect(records).toEqual([
      ['Project without Client', '2024-03-04', 37_432, 0, false, '0 USD'],
      ['Project for Big Company', '2024-03-04', 37_380, 1.000278, true, '0 USD'],
    ]);
  });

  it('gives hours of ten years of tasks', async () => {
    const layout = layoutOf({
      name: 'Tasks',
      holds: 'task',
      columns: { hours: { headers: ['HoursActual'], kind: 'hours', required: 'value' } },
      row: ({ hours }) => ok(hours),
    });
    const { records, problems } = await read('time/sip_task_info.csv', layout, utc);
    expect(problems).toEqual([]);
    expect(sum(records)).toBeCloseTo(162_045.08, 4);
  });

  it('reads American dates of a Spanish form', async () => {
    const layout = layoutOf({
      name: 'Survey',
      holds: 'answer',
      columns: { at: { headers: ['Timestamp'], kind: 'moment', required: 'value' } },
      row: ({ at }) => ok(new Date(at).toISOString()),
    });
    const { records, problems } = await read('survey/r_community_survey_2019_es.csv', layout, utc);
    expect(problems).toEqual([]);
    expect(records[0]).toBe('2019-12-13T12:02:32.000Z');
    expect(records).toHaveLength(338);
  });
});
