import path from 'node:path';
import { day } from '#lib/calendar/day.ts';
import { hasRealFiles, whyNot } from '#test/support/real-file.ts';
import { describe, expect, it } from 'vitest';
import { readDataRoom } from './data-room.ts';

const folder = path.resolve('../shared/data');
const asOf = day('2026-11-20');
const read = (...names: readonly string[]) =>
  readDataRoom(
    names.map((name) => path.join(folder, name)),
    { asOf, dates: 'mdy' },
  );

describe.skipIf(!hasRealFiles)(`real files in a data room${whyNot}`, () => {
  it('gives 8,800 opportunities as deals', async () => {
    const { records, inputs } = await read('crm/maven_crm_sales_pipeline.csv');
    expect(inputs).toMatchObject([
      { kind: 'deals', layout: 'sales opportunities', rows: 8800, used: 8800, skipped: [] },
    ]);
    const { deals } = records;
    const count = (status: string) => deals.filter((deal) => deal.status === status).length;
    // as counted in R from the same file
    expect([count('won'), count('lost'), count('open')]).toEqual([4238, 2473, 1589 + 500]);
    expect(deals.filter(({ account }) => account === null)).toHaveLength(1425);
    expect(deals.filter(({ created }) => created === null)).toHaveLength(500);
    // a lost deal has 0 there, which is no value
    expect(deals.filter(({ status, value }) => status === 'lost' && value !== null)).toEqual([]);
    expect(deals.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(10_005_534);
  });

  it('gives calls, and names the one on 30 February', async () => {
    const { records, inputs } = await read('phone/twilio_calls_seed.csv');
    expect(inputs).toMatchObject([{ kind: 'calls', rows: 9, used: 8 }]);
    expect(inputs[0]?.skipped).toMatchObject([{ row: 5, column: 'start_time' }]);
    expect(records.calls).toHaveLength(8);
    // completed in no time at all: nobody spoke
    expect(records.calls.filter(({ result, talkSeconds }) => result === 'answered' && talkSeconds === 0)).toEqual([]);
  });

  it('gives the same hours through two trackers', async () => {
    const [toggl, clockify] = [
      await read('time/toggl_time_entries_sample.csv'),
      await read('time/clockify_time_entries_sample.csv'),
    ];
    expect(toggl.inputs).toMatchObject([{ layout: 'Toggl detailed report', rows: 2, used: 2 }]);
    expect(clockify.inputs).toMatchObject([{ layout: 'Clockify detailed report', rows: 2, used: 2 }]);
    expect(toggl.records.time).toEqual(clockify.records.time);
    // an hour and a second
    expect(toggl.records.time.map(({ date, hours }) => [date, hours])).toEqual([
      ['2024-03-04', 0],
      ['2024-03-04', 1.000278],
    ]);
  });

  it('refuses everything else with a sentence, and ends', async () => {
    const { inputs } = await readDataRoom(folder, { asOf });
    const used = inputs.filter(({ refused }) => refused === undefined).map(({ file }) => file);
    expect(used.filter((file) => !file.startsWith('ics/'))).toEqual([
      'crm/maven_crm_sales_pipeline.csv',
      'phone/twilio_calls_seed.csv',
      'time/toggl_time_entries_sample.csv',
    ]);
    expect(used.filter((file) => file.startsWith('ics/'))).toHaveLength(8);
    const clockify = inputs.find(({ file }) => file.includes('clockify'));
    expect(clockify?.refused).toContain('--dates mdy or dmy');
    for (const { refused } of inputs) expect(refused ?? 'Used.').toMatch(/^[A-Z].*[.]$/s);
  });
});
