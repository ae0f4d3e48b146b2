import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Choices } from '#features/imports/contract/import.ts';
import type { MetricName } from '#features/scorecard/contract/metric.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { hasRealFiles, whyNot } from '#test/support/real-file.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Which columns are what; none of these files has a layout of its own. */
const byHand: Readonly<Record<string, NonNullable<Choices['mapping']>>> = {
  'weekly/ansett_mel_syd_weekly.csv': { shape: 'long', metric: 2, date: 0, value: 3, person: null, note: null },
  'weekly/insurance_quotes_tv_monthly.csv': { shape: 'columns', date: 0, metrics: [1, 2] },
  'xlsx/readxl_deaths.xlsx': { shape: 'columns', date: 5, metrics: [2] },
  'xlsx/readxl_type_me.xlsx': { shape: 'columns', date: 0, metrics: [1] },
};

describe.runIf(hasRealFiles)(`files that nobody here wrote${whyNot}`, () => {
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

  const bytesOf = (name: string) => readFile(path.resolve('../shared/data', name));
  const sent = async (name: string) => files.upload({ [path.basename(name)]: await bytesOf(name) });
  const choose = (name: string): Choices => ({ mapping: byHand[name], ownerId: place.memberId });
  const looked = async (name: string) => {
    const uploadIds = await sent(name);
    return files.preview({ uploadIds, choices: choose(name) });
  };
  const stored = async (name: string) => files.store({ [path.basename(name)]: await bytesOf(name) }, choose(name));
  const metrics = () => done<MetricName[]>(rest.get(ann, `/companies/${place.companyId}/metrics`));

  it.each(Object.keys(byHand))('%s has no layout that is known, and asks which column is what', async (name) => {
    const { questions, counts } = await files.preview({ uploadIds: await sent(name) });
    expect(questions.map(({ asks }) => asks)).toEqual(['mapping']);
    expect(counts).toMatchObject({ metricsNew: 0, valuesNew: 0 });
  });

  it('a table of airline weeks of 1987 to 1992 is taken whole, class by class', async () => {
    const name = 'weekly/ansett_mel_syd_weekly.csv';
    const lines = (await bytesOf(name)).toString('utf8').trim().split(/\r?\n/u).slice(1);
    const { problemCount, counts } = await looked(name);
    expect(problemCount).toBe(0);
    expect(counts).toMatchObject({ metricsNew: 3, valuesNew: lines.length });
    expect((await stored(name)).counts).toEqual(counts);
    const first = (await metrics()).find(({ title }) => title === 'First') as MetricName;
    expect(first).toMatchObject({ cadence: 'weekly', unit: 'number' });
    const mine = lines.filter((line) => line.includes(',First,'));
    const { rows } = await server.db.owner.query<{ count: number; oldest: string }>(
      'select count(*)::int as count, min(period)::text as oldest from app.value where metric_id = $1',
      [first.metricId],
    );
    // Its days are Mondays, as the company's weeks begin on.
    const [oldest] = mine.map((line) => line.slice(0, 10)).toSorted();
    expect(rows).toEqual([{ count: mine.length, oldest }]);
  });

  it('a table of months becomes monthly metrics, with every decimal that can be kept', async () => {
    const { counts } = await stored('weekly/insurance_quotes_tv_monthly.csv');
    expect(counts).toMatchObject({ metricsNew: 2, valuesNew: 80 });
    const quotes = (await metrics()).find(({ title }) => title === 'Quotes') as MetricName;
    expect(quotes.cadence).toBe('monthly');
    const { values } = await desk.row(quotes.metricId, 300);
    expect(values[0]).toMatchObject({ period: '2002-01-01', amount: 12.97065, via: 'import' });
  });

  it('a sheet with notes around the table is read from its header on, and refused row by row where it says nothing', async () => {
    const { files: read, problemCount, counts } = await looked('xlsx/readxl_deaths.xlsx');
    expect(read[0]).toMatchObject({
      header: ['Name', 'Profession', 'Age', 'Has kids', 'Date of birth', 'Date of death'],
    });
    expect(counts.valuesNew + problemCount).toBeGreaterThan(0);
    const mixed = await looked('xlsx/readxl_type_me.xlsx');
    expect(mixed.counts.valuesNew).toBe(0);
    expect(mixed.problems.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('owners of a real list of sales are asked for by name, each with its rows, and taken for whom they are said to be', async () => {
    const name = 'crm/maven_crm_sales_pipeline.csv';
    const mapping = { shape: 'long', metric: 2, date: 6, value: 7, person: 1, note: null } as const;
    const rows = (await bytesOf(name)).toString('utf8').trim().split(/\r?\n/u).slice(1);
    const sold = rows.map((row) => row.split(',')).filter(([, , , , , , date, value]) => date !== '' && value !== '');
    // Whoever sold it first would own the metric of a product.
    const first = new Map(sold.toReversed().map(([, agent, product]) => [product, agent]));
    const counts = new Map([...first.values()].map((agent) => [agent, sold.filter(([, by]) => by === agent).length]));
    const uploadIds = await sent(name);
    const open = await files.preview({ uploadIds, choices: { mapping, combine: 'sum' } });
    expect(new Map(open.people.map((one) => [one.name, one.rows]))).toEqual(counts);
    expect(open.questions.map(({ asks }) => asks)).toEqual(['owner']);
    const people = open.people.map((one) => ({ name: one.name.toUpperCase(), memberId: place.memberId }));
    const said = await files.preview({ uploadIds, choices: { mapping, combine: 'sum', people } });
    expect(said.questions).toEqual([]);
    expect(said.people.every(({ memberId, by }) => memberId === place.memberId && by === 'choice')).toBe(true);
    expect(said.counts.metricsNew).toBe(first.size);
  });
});
