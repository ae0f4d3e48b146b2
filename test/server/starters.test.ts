import type { Company } from '#features/accounts/contract/company.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { starterScorecards } from '#features/scorecard/model/starter/starter.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let max: Visitor;
let place: Place;
let ofMax: Place;
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-11-18T17:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  [max, ofMax] = await join(server, ann, place.companyId, { name: 'Max', role: 'member' });
});
afterAll(() => server.stop());

const team = async (name: string) =>
  (await done<Company['teams'][number]>(rest.post(ann, `${desk.path}/teams`, { name, memberIds: [place.memberId] })))
    .teamId;
const tryBeginning = (who: Visitor, starter: string, more: object) =>
  rest.post(who, `${desk.path}/starter-scorecards/${starter}`, { ownerId: place.memberId, ...more });
const begin = (who: Visitor, starter: string, more: object) => done<Metric[]>(tryBeginning(who, starter, more));
const count = async (table: string) =>
  Number((await server.db.owner.query(`select count(*) from app.${table}`)).rows[0].count);

it.each(starterScorecards)('$starter begins as it is described', async ({ starter, metrics }) => {
  const teamId = await team(starter);
  const begun = await begin(ann, starter, { teamId });
  const titles = new Map(begun.map(({ metricId, title }) => [metricId, title]));
  expect(begun.map(({ title }) => title)).toEqual(metrics.map(({ title }) => title));
  for (const [at, planned] of metrics.entries()) {
    const metric = begun[at] as Metric;
    const { kind, unit, note, cadence = 'weekly', summary = 'average', clientView = false, controllable } = planned;
    expect(metric).toMatchObject({ kind, unit, note, cadence, summary, clientView, controllable, teamId });
    expect(new Set(metric.drives.map((id) => titles.get(id)))).toEqual(new Set(planned.drives));
    // the same titles stand on the scorecards begun before
    expect(metric.formula?.text.replaceAll(` (${starter})`, '')).toBe(planned.formula);
    const [goal] = metric.goals;
    expect(metric.goals.length).toBe(planned.goal ? 1 : 0);
    expect(goal && { operator: goal.operator, threshold: goal.threshold }).toEqual(
      planned.goal && { operator: planned.goal.operator, threshold: planned.goal.threshold },
    );
  }
  for (const cadence of ['weekly', 'monthly']) {
    const { rows } = await done<Scorecard>(rest.get(ann, `${desk.path}/scorecard?teamId=${teamId}&cadence=${cadence}`));
    const planned = metrics.filter((metric) => (metric.cadence ?? 'weekly') === cadence);
    expect(rows.map(({ title, group }) => [title, group])).toEqual(planned.map(({ title, group }) => [title, group]));
  }
});

it('begins with those chosen, without goals where none are wanted, and remembers each', async () => {
  const titles = ['Invoiced', 'Hours selling', 'Leads that fit'];
  const teamId = await team('Chosen');
  const begun = await begin(ann, 'solo', { teamId, titles, suggestedGoals: false });
  expect(begun.map(({ title }) => title)).toEqual(['Hours selling', 'Leads that fit', 'Invoiced']);
  expect(begun.flatMap(({ goals }) => goals)).toEqual([]);
  expect(begun[0]?.drives).toEqual([begun[1]?.metricId]);
  expect(await desk.activity(begun[0]?.metricId ?? '')).toMatchObject([
    { verb: 'metric defined', subject: 'Hours selling', after: { goals: [] } },
  ]);
});

it('is all or nothing where a title stands there already', async () => {
  const teamId = await team('Second');
  await desk.define('clients WON', { teamId });
  await desk.define('Income', { teamId, unit: 'currency' });
  const before = await count('metric');
  const answer = await tryBeginning(ann, 'agency', { teamId });
  expect(answer.status).toBe(422);
  expect(problemsOf(answer)['titles']).toBe(
    'Clients won and Income stand on this scorecard already. Leave them out of your choice. Nothing was stored.',
  );
  expect(await count('metric')).toBe(before);
  expect(await count('placement')).toBe(before);
});

it('begins once when two begin at the same moment', async () => {
  const teamId = await team('Third');
  const answers = await Promise.all([1, 2].map(() => tryBeginning(ann, 'job-shop', { teamId })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
});

it.each([
  [{ titles: ['Bananas'] }, 'titles', 'no Bananas'],
  [{ titles: [] }, 'titles', 'Choose at least one'],
  [{ titles: ['Earned per hour, thirteen weeks'] }, 'titles', 'calculated from Invoiced and Hours worked'],
])('%j is refused', async (more, field, words) => {
  const before = await count('metric');
  const answer = await tryBeginning(ann, 'solo', { teamId: null, ...more });
  expect(answer.status).toBe(422);
  expect(problemsOf(answer)[field]).toContain(words);
  expect(await count('metric')).toBe(before);
});

it('begins for oneself, and for nobody else', async () => {
  expect(await begin(max, 'solo', { teamId: null, ownerId: ofMax.memberId })).toHaveLength(12);
  expect((await tryBeginning(max, 'solo', { teamId: null })).status).toBe(403);
  expect((await tryBeginning(max, 'solo', { teamId: place.leadership })).status).toBe(403);
  expect((await tryBeginning(ann, 'bakery', { teamId: null })).status).toBeGreaterThanOrEqual(400);
});
