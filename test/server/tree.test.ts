import type { Company } from '#features/accounts/contract/company.ts';
import type { TreeMetric } from '#features/scorecard/contract/scorecard.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A Wednesday in New York: the week of 9 November, October, the third quarter and 2025 are the last ones closed.
const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let max: Visitor;
let place: Place;
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  [max] = await join(server, ann, place.companyId, { name: 'Max', role: 'member' });
});
afterAll(() => server.stop());

const tree = async (who: Visitor) => {
  const metrics = await done<TreeMetric[]>(rest.get(who, `${desk.path}/metric-tree`));
  return new Map(metrics.map((metric) => [metric.title, metric]));
};

it('tells of every metric how it stood when its period closed, and what it has to do with the others', async () => {
  const revenue = await desk.define('Revenue', { cadence: 'monthly', unit: 'currency', kind: 'lagging' });
  const hours = await desk.define('Hours', { cadence: 'monthly', unit: 'hours', kind: 'leading' });
  const calls = await desk.define('Calls', {
    kind: 'activity',
    clientView: true,
    controllable: true,
    drives: [revenue.metricId],
    goal: { operator: 'between', threshold: 20, upper: 30 },
  });
  const earned = await desk.define('Earned', {
    cadence: 'monthly',
    unit: 'currency',
    formula: '[Revenue] / [Hours]',
    kind: 'lagging',
  });
  const kept = await desk.define('Kept', { cadence: 'yearly', unit: 'percent', kind: 'lagging', teamId: null });
  await desk.record(calls, '2026-11-09', 12);
  await desk.record(calls, '2026-11-16', 40);
  await desk.record(revenue, '2026-10-01', 900);
  await desk.record(hours, '2026-10-01', 36);
  await desk.record(kept, '2025-01-01', 90);
  await desk.change(calls, { goal: { operator: 'at-least', threshold: 25 } });

  const seen = await tree(ann);
  expect(seen.get('Calls')).toMatchObject({
    metricId: calls.metricId,
    kind: 'activity',
    drives: [revenue.metricId],
    inputs: [],
    standsOn: [place.leadership],
    clientView: true,
    controllable: true,
    // the goal of the closed week, not the new one; it was changed once, from this week on
    goal: { operator: 'between', threshold: 20, upper: 30 },
    goalChanges: 1,
    period: '2026-11-09',
    amount: 12,
    process: { chart: 'none', fresh: null },
  });
  expect(seen.get('Revenue')).toMatchObject({ period: '2026-10-01', amount: 900, goal: null, goalChanges: 0 });
  expect(seen.get('Earned')).toMatchObject({ amount: 25, inputs: [revenue.metricId, hours.metricId] });
  expect(seen.get('Kept')).toMatchObject({ period: '2025-01-01', amount: 90, standsOn: [place.memberId] });

  // archived and deleted metrics leave it, and take their links along
  await desk.change(earned, { archived: true });
  expect([...(await tree(ann)).keys()]).not.toContain('Earned');
});

it('judges a period by its goal of its own', async () => {
  const metric = await desk.define('Visits', { goal: { operator: 'at-least', threshold: 20 } });
  const once = `${desk.path}/metrics/${metric.metricId}/goal-overrides/2026-11-09`;
  await done(rest.put(ann, once, { goal: null, note: 'Storm' }));
  expect((await tree(ann)).get('Visits')?.goal).toBeNull();
});

it('shows only what one may read, and links only between that', async () => {
  const office = await done<Company['teams'][number]>(
    rest.post(ann, `${desk.path}/teams`, { name: 'Office', memberIds: [] }),
  );
  const hidden = await desk.define('Invoices', { teamId: office.teamId, kind: 'lagging' });
  const shown = await desk.define('Estimates', { drives: [hidden.metricId] });
  const company = await done<Company>(rest.get(ann, desk.path));
  await done(rest.patch(ann, desk.path, { seenVersion: company.version, scorecardShared: true }));
  const seen = await tree(max);
  expect(seen.has('Invoices')).toBe(false);
  expect(seen.get('Estimates')).toMatchObject({ metricId: shown.metricId, drives: [] });
  expect((await tree(ann)).get('Estimates')?.drives).toEqual([hidden.metricId]);
});

it('is empty where nothing is to be seen', async () => {
  const [gus] = await join(server, ann, place.companyId, { name: 'Gus', role: 'guest' });
  expect((await tree(gus)).size).toBe(0);
});
