import type { ImportRecord } from '#features/imports/contract/import.ts';
import type { Metric, MetricName } from '#features/scorecard/contract/metric.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let files: FileDesk;
let desk: Desk;

// A Wednesday; the company's weeks begin on Mondays.
const NOW = Date.parse('2026-03-18T15:00:00Z');

beforeEach(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  files = fileDeskOf(ann, place);
  desk = deskOf(ann, place);
});
afterEach(() => server.stop());

const wide = `metric,owner,goal,2026-02-23,2026-03-02,2026-03-09
Estimates sent,Ann,>= 24,21,26,25
Jobs won,Ann,>= 30%,35%,28%,31%
`;

const metrics = () => done<MetricName[]>(rest.get(ann, `/companies/${place.companyId}/metrics`));
const amounts = async (metric: Pick<MetricName, 'metricId'>) =>
  Object.fromEntries((await desk.row(metric.metricId)).values.map(({ period, amount }) => [period, amount]));

describe('an import', () => {
  it('is looked at without writing, stored, found to be there, and undone', async () => {
    const uploadIds = await files.upload({ 'weekly.csv': wide });
    const preview = await files.preview({ uploadIds });
    expect(preview.counts).toMatchObject({
      metricsNew: 2,
      metricsChanged: 0,
      valuesNew: 6,
      valuesChanged: 0,
      valuesSame: 0,
      goalsNew: 0,
      changesNew: 0,
    });
    expect(preview.problems).toEqual([]);
    expect(preview.questions).toEqual([]);
    expect(await metrics()).toEqual([]);

    const record = await done<ImportRecord>(files.tryStoring({ uploadIds, fingerprint: preview.fingerprint }));
    const [estimates, won] = await metrics();
    expect([estimates?.title, estimates?.unit, won?.title, won?.unit]).toEqual([
      'Estimates sent',
      'number',
      'Jobs won',
      'percent',
    ]);
    expect(await amounts(estimates as MetricName)).toEqual({ '2026-02-23': 21, '2026-03-02': 26, '2026-03-09': 25 });
    const row = await desk.row((won as MetricName).metricId);
    expect(row.values[0]).toMatchObject({ amount: 35, via: 'import', source: 'weekly.csv', version: 1 });
    expect(row.goals[0]).toMatchObject({ operator: 'at-least', threshold: 30 });

    const again = await files.preview({ uploadIds });
    expect(again.importedAt).toBe(record.madeAt);
    expect(again.counts).toMatchObject({
      metricsNew: 0,
      metricsChanged: 0,
      valuesNew: 0,
      valuesChanged: 0,
      valuesSame: 6,
    });
    const twice = await done<ImportRecord>(files.tryStoring({ uploadIds, fingerprint: again.fingerprint }));
    expect(twice.importId).toBe(record.importId);
    expect(await done(rest.get(ann, `/companies/${place.companyId}/imports`))).toHaveLength(1);

    const undone = await files.undo(record.importId);
    expect(undone.kept).toEqual([]);
    expect(undone.undoneAt).not.toBeNull();
    expect(await metrics()).toEqual([]);
  });

  it('leaves what somebody has changed since, and names it', async () => {
    const before = await desk.define('Estimates sent');
    await desk.record(before, '2026-03-02', 20);
    const record = await files.store({ 'weekly.csv': wide });
    expect(record.counts).toMatchObject({
      metricsNew: 1,
      metricsChanged: 1,
      valuesNew: 5,
      valuesChanged: 1,
      goalsNew: 1,
    });
    expect(await amounts(before)).toEqual({ '2026-02-23': 21, '2026-03-02': 26, '2026-03-09': 25 });
    await desk.record(before, '2026-03-09', 99, 1);

    const undone = await files.undo(record.importId);
    expect(undone.kept).toEqual(['Estimates sent, 9 Mar 2026']);
    expect(await amounts(before)).toEqual({ '2026-03-02': 20, '2026-03-09': 99 });
    const [estimates] = await metrics();
    expect((await metrics()).map(({ title }) => title)).toEqual(['Estimates sent']);
    const row = await desk.row((estimates as MetricName).metricId);
    expect(row.goals).toEqual([]);
    expect(row.values.find(({ period }) => period === '2026-03-02')).toMatchObject({ via: 'screen', source: null });
  });

  it('does not store what it would do otherwise than was looked at', async () => {
    const uploadIds = await files.upload({ 'weekly.csv': wide });
    const { fingerprint } = await files.preview({ uploadIds });
    await desk.define('Jobs won', { unit: 'percent' });
    const answer = await files.tryStoring({ uploadIds, fingerprint });
    expect(answer.status).toBe(409);
    expect((await metrics()).map(({ title }) => title)).toEqual(['Jobs won']);
  });

  it('is not made, looked at or taken back by a token that may only read; an export is, for it writes nothing', async () => {
    const { importId } = await files.store({ 'weekly.csv': wide });
    const token = { name: 'Reports', access: 'read', companyIds: [place.companyId], days: 7 };
    const { text } = await done<{ text: string }>(rest.post(ann, '/me/tokens', token));
    const reader = fileDeskOf(server.visitor(text), place);
    expect(await reader.export()).toEqual(await files.export());
    expect((await reader.send('weekly.csv', wide)).status).toBe(403);
    const [uploadId = ''] = await files.upload({ 'weekly.csv': wide });
    const sent = { uploadIds: [uploadId], fingerprint: 'x' };
    expect((await reader.tryStoring(sent)).status).toBe(403);
    await expect(reader.preview(sent)).rejects.toThrow(/403/);
    await expect(reader.undo(importId)).rejects.toThrow(/403/);
    expect(await metrics()).toHaveLength(2);
  });

  it('writes one line into the activity beside the metrics it defines, and none for each number', async () => {
    const record = await files.store({ 'weekly.csv': wide });
    const all = await server.db.owner.query('select verb, via from app.activity where via = $1 order by verb', [
      'import',
    ]);
    expect(all.rows.map(({ verb }) => verb)).toEqual(['metric defined', 'metric defined']);
    expect((await desk.activity(record.importId)).map(({ verb }) => verb)).toEqual(['files imported']);
  });

  it('takes metrics, formulas, drives, other scorecards and archive from metrics.csv', async () => {
    await files.store({
      'metrics.csv': `metric,level,owner,unit,goal,cadence,drives,formula,group,archived
Calls,company,Ann,number,>= 40,weekly,Work sold,,Sales,no
Work sold,company,Ann,currency,10000..20000,weekly,,,Sales,no
Sold per call,company,Ann,currency,,weekly,,[Work sold] / [Calls],,no
Old one,person,Ann,hours,<= 2,weekly,,,,yes
`,
      'values.csv': 'metric,date,value,note\nCalls,2026-03-10,41,Trade fair\nOld one,2026-03-10,1:30,\n',
      'goals.csv':
        'metric,from,goal,period,note\nCalls,2026-01-05,>= 30,,\nCalls,2026-03-02,>= 40,,\nCalls,,,2026-03-09,Fair\n',
    });
    const found = await metrics();
    expect(found.map(({ title }) => title)).toEqual(['Calls', 'Work sold', 'Sold per call']);
    const row = await desk.row((found[0] as MetricName).metricId);
    expect(row.goals.map(({ from, threshold }) => [from, threshold])).toEqual([
      ['2026-01-05', 30],
      ['2026-03-02', 40],
    ]);
    expect(row.drives).toEqual([found[1]?.metricId]);
    expect(row.values.at(-1)).toMatchObject({ period: '2026-03-09', amount: 41, note: 'Trade fair' });
    const made = (await desk.row((found[2] as MetricName).metricId)) as unknown as Metric;
    expect(made.formula?.text).toBe('[Work sold] ÷ [Calls]');
    const archived = await done<MetricName[]>(rest.get(ann, `/companies/${place.companyId}/metrics?archived=true`));
    expect(archived.map(({ title, teamId }) => [title, teamId])).toEqual([['Old one', null]]);
  });
});
