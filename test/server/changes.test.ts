import type { DeclaredChange, Row, Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A Wednesday in New York, where the company is.
const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let max: Visitor;
let place: Place;
let desk: Desk;
let path: string;
let sales: Company['teams'][number];

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  path = `${desk.path}/changes`;
  sales = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Sales', memberIds: [] }));
  [lea] = await join(server, ann, place.companyId, { name: 'Lea', role: 'leader', teamIds: [sales.teamId] });
  [max] = await join(server, ann, place.companyId, { name: 'Max', role: 'member', teamIds: [sales.teamId] });
});
afterAll(() => server.stop());

const declare = (who: Visitor, change: object) =>
  done<DeclaredChange>(rest.post(who, path, { metricId: null, startsOn: '2026-11-02', what: 'New prices', ...change }));
const list = (who: Visitor, query = '') => done<DeclaredChange[]>(rest.get(who, `${path}${query}`));
const ids = (changes: readonly DeclaredChange[]) => changes.map(({ changeId }) => changeId);

it('is declared for the whole company, withdrawn and declared again, each time remembered', async () => {
  const change = await declare(ann, { what: ' New  phone system ' });
  expect(change).toMatchObject({
    metricId: null,
    startsOn: '2026-11-02',
    what: 'New phone system',
    declaredBy: place.memberId,
    declaredAt: expect.stringMatching(/^2026-11-18T17:0\d:.*Z$/) as string,
  });
  expect(ids(await list(max))).toContain(change.changeId);

  const one = `${path}/${change.changeId}`;
  expect(await done(rest.delete(ann, one))).toEqual(change);
  // twice is once
  expect(await done(rest.delete(ann, one))).toEqual(change);
  expect(ids(await list(ann))).not.toContain(change.changeId);
  await done(rest.post(ann, `${one}/restore`, {}));
  expect(ids(await list(ann))).toContain(change.changeId);

  const words = { startsOn: '2026-11-02', what: 'New phone system' };
  expect((await desk.activity(place.companyId)).slice(0, 3)).toMatchObject([
    { verb: 'change declared again', subjectKind: 'company', after: words },
    { verb: 'change withdrawn', subjectKind: 'company', before: words, after: null },
    { verb: 'change declared', subjectKind: 'company', before: null, after: words },
  ]);
});

it('of one metric is told with that metric and with those of the whole company, newest first', async () => {
  const [metric, other] = [await desk.define('Leads', { teamId: sales.teamId }), await desk.define('Margin')];
  const own = await declare(lea, { metricId: metric.metricId, startsOn: '2026-11-16', what: 'Calls are counted anew' });
  const everybody = await declare(ann, { startsOn: '2026-10-01' });
  const elsewhere = await declare(ann, { metricId: other.metricId });
  const told = ids(await list(lea, `?metricId=${metric.metricId}`));
  expect(told[0]).toBe(own.changeId);
  expect(told).toContain(everybody.changeId);
  expect(told).not.toContain(elsewhere.changeId);
  expect((await desk.activity(metric.metricId))[0]).toMatchObject({
    verb: 'change declared',
    subject: 'Leads',
    after: { startsOn: '2026-11-16', what: 'Calls are counted anew' },
  });
});

it('of a metric that one may not read is not found', async () => {
  const office = await done<Company['teams'][number]>(
    rest.post(ann, `${desk.path}/teams`, { name: 'Office', memberIds: [] }),
  );
  const hidden = await desk.define('Invoices', { teamId: office.teamId });
  const change = await declare(ann, { metricId: hidden.metricId });
  expect((await rest.get(max, `${path}?metricId=${hidden.metricId}`)).status).toBe(404);
  expect(ids(await list(max))).not.toContain(change.changeId);
  expect((await rest.delete(lea, `${path}/${change.changeId}`)).status).toBe(404);
  // gone with its metric, back with it
  await desk.delete(hidden);
  expect(ids(await list(ann))).not.toContain(change.changeId);
  expect((await rest.delete(ann, `${path}/${change.changeId}`)).status).toBe(404);
  await desk.restore(hidden);
  expect(ids(await list(ann))).toContain(change.changeId);
});

it.each([
  [{ startsOn: '2026-11-19' }, 'startsOn', 'still to come'],
  [{ startsOn: '1969-12-31' }, 'startsOn', 'before 1970'],
  [{ what: '   ' }, 'what', 'empty'],
  [{ what: 'x'.repeat(501) }, 'what', '500 fit'],
])('%j is refused', async (change, field, words) => {
  const answer = await rest.post(ann, path, { metricId: null, startsOn: '2026-11-02', what: 'New prices', ...change });
  expect(answer.status).toBe(422);
  expect(problemsOf(answer)[field]).toContain(words);
});

it('starts natural limits anew: for the metric alone, and for all', async () => {
  const [counted, other] = [await desk.define('Calls'), await desk.define('Visits')];
  const weeks = Array.from({ length: 24 }, (_, back) =>
    new Date(Date.parse('2026-11-09') - back * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  for (const [at, period] of weeks.entries()) {
    for (const metric of [counted, other]) await desk.record(metric, period, (at < 12 ? 40 : 20) + (at % 3));
  }
  const stretches = async (metric: typeof counted) =>
    (await done<Row>(rest.get(ann, `${desk.path}/metrics/${metric.metricId}?periods=30`))).process.limits.map(
      ({ from }) => from,
    );
  const before = await stretches(other);
  const change = await declare(ann, { metricId: counted.metricId, startsOn: '2026-08-26', what: 'A second line' });
  // the week that holds the day
  expect(await stretches(counted)).toContain('2026-08-24');
  expect(await stretches(other)).toEqual(before);
  expect(before).not.toContain('2026-08-24');
  await done(rest.delete(ann, `${path}/${change.changeId}`));
  expect(await stretches(counted)).toEqual(before);
  await declare(ann, { startsOn: '2026-08-26', what: 'A second line for all' });
  expect(await stretches(other)).toContain('2026-08-24');
});

it('stands on the scorecards whose periods it falls into', async () => {
  await desk.define('Estimates');
  const read = (periods: number) =>
    done<Scorecard>(rest.get(ann, `${desk.path}/scorecard?teamId=${place.leadership}&periods=${periods}`));
  const old = await declare(ann, { startsOn: '2026-08-31', what: 'A new van' });
  // twelve weeks back from that of 16 November is the week of 31 August
  expect(ids((await read(12)).changes)).toContain(old.changeId);
  expect(ids((await read(11)).changes)).not.toContain(old.changeId);
  expect((await read(12)).changes.every(({ metricId }) => metricId === null)).toBe(true);
});
