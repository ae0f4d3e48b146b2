import type { Company } from '#features/accounts/contract/company.ts';
import type { Metric, MetricName } from '#features/scorecard/contract/metric.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { fileDeskOf } from '#test/support/desk-of-files.ts';
import { follow } from '#test/support/live-stream.ts';
import { type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;
let path: string;

// A Wednesday; the company's weeks begin on Mondays.
const NOW = Date.parse('2026-03-18T15:00:00Z');

beforeEach(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  path = `/companies/${place.companyId}`;
});
afterEach(() => server.stop());

const begin = async (firstDayOfWeek: number) => {
  const { version } = await done<Company>(rest.get(ann, path));
  return rest.patch(ann, path, { seenVersion: version, firstDayOfWeek });
};
const numbersOf = async ({ metricId }: Pick<Metric, 'metricId'>) =>
  (await desk.row(metricId, 60)).values.map(({ period, amount, note }) => [period, amount, note]);

/** A row of nine weeks across the end of a year, with a note and a value that was cleared. */
async function weeklyRow(): Promise<Metric> {
  const metric = await desk.define('Leads', { goal: { operator: 'at-least', threshold: 20 } });
  const value = (period: string) => `${path}/metrics/${metric.metricId}/values/${period}`;
  for (const [period, amount] of [
    ['2025-12-22', 7],
    ['2025-12-29', 8],
    ['2026-03-02', 9],
    ['2026-03-09', 10],
    ['2026-03-16', 11],
  ] as const) {
    await done(rest.put(ann, value(period), { amount, seenVersion: 0 }));
  }
  await done(rest.put(ann, value('2026-03-02'), { amount: 19, note: 'Fair in town', seenVersion: 1 }));
  await done(rest.put(ann, value('2025-12-22'), { amount: null, seenVersion: 1 }));
  const once = { goal: { operator: 'at-least', threshold: 5 }, note: 'Holidays' };
  await done(rest.put(ann, `${path}/metrics/${metric.metricId}/goal-overrides/2025-12-29`, once));
  const { version } = await desk.row(metric.metricId);
  await desk.change({ ...metric, version }, { goal: { operator: 'at-least', threshold: 24 }, goalFrom: '2026-03-09' });
  return metric;
}

describe('weeks that begin on another day', () => {
  it('take numbers, notes, goals and reasons along, and give them back', async () => {
    const metric = await weeklyRow();
    const before = await desk.row(metric.metricId, 60);
    expect(await done(rest.get(ann, `${path}/weekly`))).toEqual({ numbers: 4, goals: 2 });
    expect((await begin(7)).status).toBe(200);
    const moved = await desk.row(metric.metricId, 60);
    expect(await numbersOf(metric)).toEqual([
      ['2025-12-21', null, ''],
      ['2025-12-28', 8, ''],
      ['2026-03-01', 19, 'Fair in town'],
      ['2026-03-08', 10, ''],
      ['2026-03-15', 11, ''],
    ]);
    expect(moved.values.map(({ recordedAt, recordedBy }) => [recordedAt, recordedBy])).toEqual(
      before.values.map(({ recordedAt, recordedBy }) => [recordedAt, recordedBy]),
    );
    expect(moved.goals.map(({ from, threshold }) => [from, threshold])).toEqual([
      [earliestDay, 20],
      ['2026-03-08', 24],
    ]);
    expect(moved.overrides).toMatchObject([{ period: '2025-12-28', threshold: 5, note: 'Holidays' }]);
    expect((await begin(1)).status).toBe(200);
    expect(await desk.row(metric.metricId, 60)).toEqual(before);
    expect(server.problems).toEqual([]);
  });

  it('leave months, declared days and other companies alone', async () => {
    const monthly = await desk.define('Revenue', { cadence: 'monthly' });
    await done(desk.record(monthly, '2026-02-01', 100));
    await weeklyRow();
    const declared = { metricId: null, startsOn: '2026-03-02', what: 'New crew' };
    await done(rest.post(ann, `${path}/changes`, declared));
    const [zed, other] = await stranger(server, 'Zed');
    const theirs = deskOf(zed, other);
    const calls = await theirs.define('Calls');
    await done(theirs.record(calls, '2026-03-09', 3));
    await done(begin(6));
    expect(await numbersOf(monthly)).toEqual([['2026-02-01', 100, '']]);
    expect(await done(rest.get(ann, `${path}/changes`))).toMatchObject([{ startsOn: '2026-03-02' }]);
    expect((await theirs.row(calls.metricId)).values).toMatchObject([{ period: '2026-03-09', amount: 3 }]);
  });

  it('take along what a deleted metric will want back', async () => {
    const metric = await desk.define('Calls');
    await done(desk.record(metric, '2026-03-09', 3));
    await done(desk.delete(metric));
    expect(await done(rest.get(ann, `${path}/weekly`))).toEqual({ numbers: 0, goals: 0 });
    await done(begin(7));
    await done(desk.restore(metric));
    expect(await numbersOf(metric)).toEqual([['2026-03-08', 3, '']]);
  });

  it('are in the activity with how many numbers moved, and every open page hears of them', async () => {
    const metric = await weeklyRow();
    const stream = await follow(ann, place.companyId);
    await done(begin(7));
    await stream.heard(({ kind, id }) => kind === 'metric' && id === undefined);
    stream.close();
    const [told] = await desk.activity(place.companyId);
    expect(told).toMatchObject({
      verb: 'settings changed',
      before: { firstDayOfWeek: 1 },
      after: { firstDayOfWeek: 7, numbersMoved: 4 },
    });
    // What was written before says the week as it was called then.
    expect((await desk.activity(metric.metricId)).find(({ verb }) => verb === 'value recorded')).toMatchObject({
      after: { period: '2026-03-02', amount: 19 },
    });
  });

  it('refuse a number for a week of the old kind, and say the day', async () => {
    const metric = await weeklyRow();
    await done(begin(7));
    const late = await desk.record(metric, '2026-03-09', 12, 1);
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/a Monday, and weeks here start on Sunday/);
    expect(await numbersOf(metric)).toContainEqual(['2026-03-08', 10, '']);
  });

  it('move nothing when somebody else changed the settings meanwhile', async () => {
    const metric = await weeklyRow();
    const before = await desk.row(metric.metricId, 60);
    const { version } = await done<Company>(rest.get(ann, path));
    await done(rest.patch(ann, path, { seenVersion: version, timeZone: 'Europe/Berlin' }));
    expect((await rest.patch(ann, path, { seenVersion: version, firstDayOfWeek: 7 })).status).toBe(409);
    expect(await desk.row(metric.metricId, 60)).toEqual(before);
  });

  it('leave an import of before that can be taken back, as far as nobody has changed it', async () => {
    const files = fileDeskOf(ann, place);
    const kept = await desk.define('Estimates sent');
    await done(desk.record(kept, '2026-03-02', 20));
    const wide = 'metric,owner,2026-02-23,2026-03-02,2026-03-09\nEstimates sent,Ann,21,26,25\nJobs won,Ann,3,2,4\n';
    const { importId } = await files.store({ 'weekly.csv': wide });
    await done(begin(7));
    expect(await numbersOf(kept)).toEqual([
      ['2026-02-22', 21, ''],
      ['2026-03-01', 26, ''],
      ['2026-03-08', 25, ''],
    ]);
    await done(desk.record(kept, '2026-03-08', 30, 1));
    expect((await files.undo(importId)).kept).toEqual(['Estimates sent, 8 Mar 2026']);
    expect(await numbersOf(kept)).toEqual([
      ['2026-03-01', 20, ''],
      ['2026-03-08', 30, ''],
    ]);
    const left = await done<MetricName[]>(rest.get(ann, `${path}/metrics`));
    expect(left.map(({ metricId }) => metricId)).toEqual([kept.metricId]);
  });
});
