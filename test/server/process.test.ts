import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { DeclaredChange, Scorecard, TreeMetric } from '#features/scorecard/contract/scorecard.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A Wednesday; the week that begins on 9 November is the last closed one.
const NOW = Date.parse('2026-11-18T17:00:00Z');
const LAST_WEEK = day('2026-11-09');

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
});
afterAll(() => server.stop());

/** The newest in the last closed week. */
async function recordAll(metric: Metric, amounts: readonly number[]) {
  const values = amounts.map((amount, week) => ({
    metricId: metric.metricId,
    period: addDays(LAST_WEEK, 7 * (week - amounts.length + 1)),
    amount,
    seenVersion: 0,
  }));
  await done(rest.post(ann, `/companies/${place.companyId}/values`, { values }));
}

// Steps of 1, 2 and 3 around 24: their mean is 2, so the limits lie about 5.3 from the centre (Wheeler 1993).
const steady = Array.from({ length: 20 }, (_, week) => [23, 25, 24, 26, 23, 24][week % 6] ?? 24);

it('a week beyond the natural limits is told on the row, in the tree, and not of the running week', async () => {
  const metric = await desk.define('Estimates sent');
  await recordAll(metric, [...steady, 13]);
  await done(desk.record(metric, '2026-11-16', 90));
  const { process } = await desk.row(metric.metricId);
  expect(process.chart).toBe('xmr');
  expect(process.limits).toMatchObject([{ n: 20, settled: 'firm', frozen: true, to: null }]);
  expect(process.fresh).toMatchObject({ rule: 'beyond-limits', side: 'low', period: LAST_WEEK });
  expect(process.luck).toBeGreaterThan(0);
  const tree = await done<TreeMetric[]>(rest.get(ann, `/companies/${place.companyId}/metric-tree`));
  const there = tree.find(({ metricId }) => metricId === metric.metricId);
  expect(there).toMatchObject({ amount: 13, period: LAST_WEEK, process: { fresh: { side: 'low' } } });
});

it('the history before the periods shown is read too', async () => {
  const metric = await desk.define('Leads');
  await recordAll(metric, [...steady, 24, 24]);
  const { rows } = await done<Scorecard>(rest.get(ann, `/companies/${place.companyId}/scorecard?periods=4`));
  const row = rows.find(({ metricId }) => metricId === metric.metricId);
  expect(row?.values).toHaveLength(3);
  expect(row?.process.limits[0]?.n).toBe(20);
});

it('a declared change starts new limits, for one metric or for all, and withdrawn it does not', async () => {
  const [moved, other] = [await desk.define('Visits'), await desk.define('Calls')];
  for (const metric of [moved, other]) await recordAll(metric, [...steady, ...steady.map((amount) => amount + 40)]);
  const stretches = async (metric: Metric) => (await desk.row(metric.metricId)).process.limits.length;
  expect(await stretches(moved)).toBe(1);
  const startsOn = addDays(LAST_WEEK, -19 * 7);
  const declare = (metricId: string | null) =>
    done<DeclaredChange>(
      rest.post(ann, `/companies/${place.companyId}/changes`, { metricId, startsOn, what: 'A second crew' }),
    );
  const change = await declare(moved.metricId);
  expect([await stretches(moved), await stretches(other)]).toEqual([2, 1]);
  await done(rest.delete(ann, `/companies/${place.companyId}/changes/${change.changeId}`));
  expect(await stretches(moved)).toBe(1);
  await declare(null);
  expect([await stretches(moved), await stretches(other)]).toEqual([2, 2]);
});

it('a share calculated from two counts is charted by its trials', async () => {
  const [won, sent] = [await desk.define('Jobs won'), await desk.define('Quotes sent')];
  const rate = await desk.define('Close rate', { unit: 'percent', formula: '100 × [Jobs won] ÷ [Quotes sent]' });
  const trials = steady.map((amount) => amount * 2);
  await recordAll(sent, trials);
  await recordAll(
    won,
    trials.map((amount, week) => Math.round(amount * (week % 2 === 0 ? 0.4 : 0.3))),
  );
  expect((await desk.row(rate.metricId)).process.chart).toBe('p');
});

it('each kind of number is charted by what suits it', async () => {
  const [defects, jobs] = [await desk.define('Defects'), await desk.define('Jobs done')];
  const rate = await desk.define('Defects a job', { formula: '[Defects] ÷ [Jobs done]' });
  const callbacks = await desk.define('Callbacks');
  const accidents = await desk.define('Accidents');
  const sold = await desk.define('Work sold', { unit: 'currency' });
  const kept = await desk.define('Meeting kept', { unit: 'yes-no' });
  await recordAll(jobs, steady);
  await recordAll(
    defects,
    steady.map((amount, week) => Math.round(amount * 0.3) + (week % 3)),
  );
  // Of mean 2.5, with steps as a count of that mean has them; then of less than one a week.
  await recordAll(callbacks, [3, 1, 4, 2, 4, 3, 2, 4, 1, 3, 2, 5, 1, 3, 2, 0]);
  await recordAll(accidents, [0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0]);
  await recordAll(sold, [100, 800, 200, 1600, 400, 100, 3200, 200, 100, 800, 200, 1600, 400, 100, 3200, 200]);
  await recordAll(kept, [1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1]);
  const chart = async (metric: Metric) => (await desk.row(metric.metricId)).process.chart;
  expect(await Promise.all([rate, callbacks, accidents, sold, kept].map(chart))).toEqual([
    'u',
    'c',
    'time-between',
    'xmr-log',
    'time-between',
  ]);
});

it('money for each of what was counted is no share: whole dollars vary by more than counts do', async () => {
  const [sold, sent] = [await desk.define('Money sold', { unit: 'currency' }), await desk.define('Offers sent')];
  const each = await desk.define('Sold for each offer', { unit: 'currency', formula: '[Money sold] ÷ [Offers sent]' });
  await recordAll(sent, steady);
  await recordAll(
    sold,
    steady.map((amount, week) => amount * 2000 + (week % 3) * 1000),
  );
  expect((await desk.row(each.metricId)).process.chart).toMatch(/^xmr/);
});
