import type { DeclaredChange } from '#features/scorecard/contract/scorecard.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let files: FileDesk;
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  [files, desk] = [fileDeskOf(ann, place), deskOf(ann, place)];
});
afterAll(() => server.stop());
beforeEach(async () => {
  for (const table of ['import', 'declared_change', 'metric']) await server.db.owner.query(`delete from app.${table}`);
});

const declared = async () =>
  (await done<DeclaredChange[]>(rest.get(ann, `/companies/${place.companyId}/changes`)))
    .map(({ startsOn, what, metricId }) => [startsOn, what, metricId])
    .toReversed();
const look = async (text: string) => files.preview({ uploadIds: await files.upload({ 'changes.csv': text }) });

it('changes of a metric and of the whole company come in, are found to be there, and are taken back', async () => {
  const calls = await desk.define('Calls');
  const text = 'date,what,subject\n2026-01-05,New phone system,calls\n2026-02-02,"Moved, to the harbor",\n';
  const preview = await look(text);
  expect(preview.files).toMatchObject([{ layout: 'declared changes', rows: 2 }]);
  expect(preview.problems).toEqual([]);
  expect(preview.counts).toMatchObject({ changesNew: 2, metricsNew: 0, metricsChanged: 1 });
  expect(await declared()).toEqual([]);

  const { importId } = await files.store({ 'changes.csv': text });
  const both = [
    ['2026-01-05', 'New phone system', calls.metricId],
    ['2026-02-02', 'Moved, to the harbor', null],
  ];
  expect(await declared()).toEqual(both);
  expect((await look(text)).counts).toMatchObject({ changesNew: 0 });
  const out = (await files.export()).find(({ name }) => name === 'changes.csv');
  expect(out?.text).toBe(
    '\ufeffdate,what,subject\r\n2026-01-05,New phone system,Calls\r\n2026-02-02,"Moved, to the harbor",\r\n',
  );

  expect((await files.undo(importId)).kept).toEqual([]);
  expect(await declared()).toEqual([]);
  expect((await look(text)).counts).toMatchObject({ changesNew: 2 });
});

it('one that was declared here before stays when the import is taken back, and so does one somebody withdrew', async () => {
  const path = `/companies/${place.companyId}/changes`;
  await done(rest.post(ann, path, { metricId: null, startsOn: '2026-01-05', what: 'New prices' }));
  const { importId, counts } = await files.store({
    'changes.csv': 'date,what,subject\n2026-01-05,New prices,\n2026-01-12,New van,\n2026-01-19,New hire,\n',
  });
  expect(counts).toMatchObject({ changesNew: 2 });
  const [, van] = (await done<DeclaredChange[]>(rest.get(ann, path))).toReversed();
  await done(rest.delete(ann, `${path}/${van?.changeId}`));
  expect((await files.undo(importId)).kept).toEqual([]);
  expect(await declared()).toEqual([['2026-01-05', 'New prices', null]]);
});

it('a change that cannot be one is named row by row, defines no metric, and the others are taken', async () => {
  await desk.define('Visits');
  await desk.define('Visits', { unit: 'percent' });
  const { problems, counts, metrics } = await look(
    'date,what,subject\n2026-01-05,New prices,Calls\n2026-01-05,New prices,Visits\n2026-03-19,Tomorrow,\n1969-12-31,Long ago,\n2026-02-30,No day,\n2026-01-05,,\n2026-01-05,Fine,\n2026-01-05,Fine,Visits (2)\n',
  );
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [6, 'date'],
    [7, 'what'],
    [2, 'subject'],
    [3, 'subject'],
    [4, 'what'],
    [5, 'what'],
  ]);
  expect(problems.map(({ why }) => why).join('\n')).toMatch(
    /No metric is called so[^]*Several metrics have this title[^]*meant: Visits \(1\), Visits \(2\)\.[^]*still to come[^]*before 1970/,
  );
  expect(counts).toMatchObject({ changesNew: 2, metricsNew: 0 });
  expect(metrics).toMatchObject([{ exists: true }]);
});

it('a change may name a metric that another file of the same import defines', async () => {
  const { counts } = await files.store({
    'changes.csv': 'date,what,subject\n2026-02-02,New script,Calls\n',
    'values.csv': 'metric,person,date,value\nCalls,Ann,2026-03-02,5\n',
  });
  expect(counts).toMatchObject({ metricsNew: 1, valuesNew: 1, changesNew: 1 });
});
