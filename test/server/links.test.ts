import type { Metric } from '#features/scorecard/contract/metric.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Answer, Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;
let others: Desk;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  const [ola] = await join(server, ann, place.companyId, { name: 'Ola', role: 'operator' });
  others = deskOf(ola, place);
});
afterAll(() => server.stop());

const define = (title: string, more: object = {}) => desk.define(`${title} ${(count += 1)}`, more);
const drivesOf = async ({ metricId }: Metric) => (await desk.row(metricId)).drives;
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort((one, two) => one - two);

describe('what a metric drives', () => {
  it('is said when it is defined, changed and taken back, and told in the activity by title', async () => {
    const [revenue, proposals] = [await define('Revenue'), await define('Proposals')];
    const calls = await define('Calls', { drives: [proposals.metricId] });
    expect(calls.drives).toEqual([proposals.metricId]);
    const both = await desk.change(calls, { drives: [revenue.metricId, proposals.metricId] });
    expect(new Set(both.drives)).toEqual(new Set([revenue.metricId, proposals.metricId]));
    const one = await desk.change(both, { drives: [revenue.metricId] });
    expect(one.drives).toEqual([revenue.metricId]);
    expect((await desk.activity(calls.metricId))[0]).toMatchObject({
      verb: 'metric changed',
      before: { drives: expect.arrayContaining([proposals.title, revenue.title]) },
      after: { drives: [revenue.title] },
    });
    expect((await desk.change(one, { title: `${one.title} made` })).drives).toEqual([revenue.metricId]);
  });

  it('is no circle: the refusal names the way round', async () => {
    const [first, second] = [await define('First'), await define('Second')];
    const third = await define('Third', { drives: [first.metricId] });
    const linked = await desk.change(first, { drives: [second.metricId] });
    const round = await desk.tryChanging(second, { drives: [third.metricId] });
    expect(round.status).toBe(422);
    expect(problemsOf(round)['drives']).toBe(
      `What drives what goes in a circle: ${second.title} → ${third.title} → ${first.title} → ${second.title}. Take one of these links away first. Nothing was stored.`,
    );
    const itself = await desk.tryChanging(linked, { drives: [second.metricId, first.metricId] });
    expect(problemsOf(itself)['drives']).toContain(`${first.title} → ${first.title}`);
    expect(await drivesOf(first)).toEqual([second.metricId]);
  });

  it('stays out of a circle when a deleted one comes back', async () => {
    const [first, last] = [await define('First'), await define('Last')];
    const middle = await define('Middle', { drives: [last.metricId] });
    await desk.change(first, { drives: [middle.metricId] });
    await done(desk.delete(middle));
    expect(await drivesOf(first)).toEqual([]);
    expect((await desk.tryChanging(last, { drives: [first.metricId] })).status).toBe(422);
    await done(desk.restore(middle));
    expect(await drivesOf(first)).toEqual([middle.metricId]);
  });

  it('keeps a link to what its changer may not see', async () => {
    const hidden = await define('Own hours', { teamId: null });
    const [mia, hers] = await join(server, ann, place.companyId, { name: 'Mia', role: 'member' });
    const herDesk = deskOf(mia, hers);
    const mine = await herDesk.define('Steps', { teamId: null });
    const linked = await desk.change(mine, { drives: [hidden.metricId] });
    expect((await herDesk.change(linked, { drives: [hidden.metricId], title: 'Strides' })).drives).toEqual([
      hidden.metricId,
    ]);
    const other = await define('Other hours', { teamId: null });
    const refused = await herDesk.tryDefining('Jumps', { teamId: null, drives: [other.metricId] });
    expect(refused.status).toBe(404);
  });

  it('closes no circle between two who write at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [left, right] = [await define('Left'), await define('Right')];
      const answers = await Promise.all([
        desk.tryChanging(left, { drives: [right.metricId] }),
        others.tryChanging(right, { drives: [left.metricId] }),
      ]);
      expect(statuses(answers)).toEqual([200, 422]);
      expect([...(await drivesOf(left)), ...(await drivesOf(right))]).toHaveLength(1);
    }
  });

  it('is written by many at the same moment, each behind the other', async () => {
    const [goal, ...drivers] = [
      await define('Goal'),
      ...(await Promise.all([...Array(8).keys()].map(() => define('Driver')))),
    ];
    const answers = await Promise.all(
      drivers.map((driver, at) => (at % 2 ? desk : others).tryChanging(driver, { drives: [goal.metricId] })),
    );
    expect(statuses(answers)).toEqual(Array(8).fill(200));
  });
});

describe('a metric that formulas need', () => {
  it('is neither deleted nor archived nor taken in another rhythm, and the formulas are named', async () => {
    const input = await define('Input');
    const [first, second] = [
      await define('First', { formula: `[${input.title}] + 1` }),
      await define('Second', { formula: `[${input.title}] + 2` }),
    ];
    const refused = await desk.delete(input);
    expect(refused.status).toBe(422);
    expect(problemsOf(refused)['metric']).toBe(
      `${input.title} is needed by the formulas of ${first.title} and ${second.title}, so it was not deleted. Change or delete those first.`,
    );
    expect(problemsOf(await desk.tryChanging(input, { archived: true }))['archived']).toMatch(/was not archived/);
    expect(problemsOf(await desk.tryChanging(input, { cadence: 'monthly' }))['cadence']).toMatch(/was not changed/);
    await done(desk.delete(first));
    expect(problemsOf(await desk.delete(input))['metric']).toBe(
      `${input.title} is needed by the formula of ${second.title}, so it was not deleted. Change or delete that one first.`,
    );
    await desk.change(second, { archived: true });
    const archived = await desk.change(input, { archived: true });
    expect(archived.archived).toBe(true);
  });

  it('comes back before the formula that names it', async () => {
    const input = await define('Input');
    const twice = await define('Twice', { formula: `2 × [${input.title}]` });
    await done(desk.delete(twice));
    await done(desk.delete(input));
    const early = await desk.restore(twice);
    expect(problemsOf(early)['formula']).toMatch(`names ${input.title}, which was deleted. Bring that one back first`);
    await done(desk.restore(input));
    expect((await done<Metric>(desk.restore(twice))).formula?.text).toBe(`2 × [${input.title}]`);
  });

  it('is not gone when it is deleted while a formula is written over it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const input = await define('Input');
      const title = `Twice ${(count += 1)}`;
      const [deleted, defined] = await Promise.all([
        desk.delete(input),
        others.tryDefining(title, { formula: `2 × [${input.title}]` }),
      ]);
      expect([deleted.status, defined.status], `${deleted.text} ${defined.text}`).toSatisfy(
        ([one, two]) => (one === 200 && two === 422) || (one === 422 && two === 201),
      );
    }
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
