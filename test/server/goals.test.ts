import type { Metric } from '#features/scorecard/contract/metric.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// A Wednesday; this week is named 2026-11-16.
const NOW = Date.parse('2026-11-18T17:00:00Z');
const ALWAYS = '1970-01-01';
const [LAST_WEEK, THIS_WEEK, NEXT_WEEK] = ['2026-11-09', '2026-11-16', '2026-11-23'];

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;
let metric: Metric;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
});
afterAll(() => server.stop());
beforeEach(async () => {
  metric = await desk.define('Estimates sent', { goal: { operator: 'at-least', threshold: 20 } });
});

const goalsPath = () => `${desk.path}/metrics/${metric.metricId}/goals`;
const overridePath = (period: string) => `${desk.path}/metrics/${metric.metricId}/goal-overrides/${period}`;
const override = (period: string, goal: object | null, note = 'Storm closed both sites') =>
  rest.put(ann, overridePath(period), { goal, note });

const judgedBy = ({ goals }: Metric) => goals.map(({ setAt: _when, ...goal }) => goal);

describe('a goal', () => {
  it.each([
    [{ operator: 'more-than', threshold: 3 }, {}],
    [{ operator: 'less-than', threshold: 3 }, {}],
    [{ operator: 'exactly', threshold: 3 }, {}],
    [{ operator: 'between', threshold: 10, upper: 20 }, { upper: 20 }],
  ])('%j is kept as it was set, with who set it and when', async (goal, more) => {
    const { goals } = await desk.define('Jobs', { goal });
    expect(goals).toEqual([
      {
        from: ALWAYS,
        ...goal,
        upper: null,
        ...more,
        setBy: place.memberId,
        setAt: expect.stringMatching(/^2026-11-18T/),
      },
    ]);
  });

  it.each([
    ['10..5', { operator: 'between', threshold: 10, upper: 5 }, /smaller one first: 10..20, not 20..10/],
    ['10..10', { operator: 'between', threshold: 10, upper: 10 }, /smaller one first/],
    ['between without an upper end', { operator: 'between', threshold: 10 }, /smaller one first/],
    ['at least with an upper end', { operator: 'at-least', threshold: 10, upper: 20 }, /Use between, or leave it out/],
    ['of another kind', { operator: 'about', threshold: 10 }, /./],
    ['1e309', { operator: 'at-least', threshold: Number.POSITIVE_INFINITY }, /./],
    ['seven decimals', { operator: 'at-least', threshold: 0.0000001 }, /at most 6 decimals/],
  ])('%s is refused, and the metric keeps what it had', async (_what, goal, sentence) => {
    const answer = await desk.tryChanging(metric, { goal });
    expect(answer.status).toBe(422);
    expect(Object.values(problemsOf(answer)).join(' ')).toMatch(sentence);
    expect((await desk.row(metric.metricId)).goals).toEqual(metric.goals);
  });

  it('of a yes-no metric is yes or no', async () => {
    for (const goal of [
      { operator: 'at-least', threshold: 24 },
      { operator: 'exactly', threshold: 1 },
    ]) {
      const answer = await desk.tryDefining('Shipped', { unit: 'yes-no', goal });
      expect(problemsOf(answer)['goal']).toBe('The goal of a yes-no metric is yes or no. Choose one of the two.');
    }
  });

  it('is taken back, and what it covered is judged by the one before; the other way round is undo', async () => {
    const raised = await desk.change(metric, { goal: { operator: 'at-least', threshold: 24 }, goalFrom: LAST_WEEK });
    const back = await done<Metric>(rest.delete(ann, `${goalsPath()}/${LAST_WEEK}`, {}));
    expect(back.goals).toEqual(metric.goals);
    expect(back.version).toBe(raised.version + 1);
    expect((await desk.activity(metric.metricId))[0]).toMatchObject({
      verb: 'goal taken back',
      before: { goals: [{ threshold: 20 }, { threshold: 24, from: LAST_WEEK }] },
      after: { goals: [{ threshold: 20 }] },
    });
    const again = await done<Metric>(rest.delete(ann, `${goalsPath()}/${LAST_WEEK}`, {}));
    expect(again.version).toBe(back.version);
    const undone = await desk.change(back, { goal: { operator: 'at-least', threshold: 24 }, goalFrom: LAST_WEEK });
    expect(judgedBy(undone)).toEqual(judgedBy(raised));
  });

  it('that was there from the start is taken back and set again, however the company’s weeks begin', async () => {
    const sundays = await done<{ companyId: Place['companyId'] }>(
      rest.post(ann, '/companies', {
        name: 'Sundays',
        kind: 'solo',
        timeZone: 'UTC',
        currency: 'USD',
        firstDayOfWeek: 7,
        yearStartsMonth: 4,
      }),
    );
    const { me } = await done<{ me: { memberId: Place['memberId'] } }>(
      rest.get(ann, `/companies/${sundays.companyId}`),
    );
    const there = deskOf(ann, { ...place, ...sundays, ...me });
    const goal = { operator: 'at-least', threshold: 3 };
    for (const cadence of ['weekly', 'yearly']) {
      const made = await there.define('Calls', { teamId: null, cadence, goal });
      const path = `${there.path}/metrics/${made.metricId}/goals/${ALWAYS}`;
      const without = await done<Metric>(rest.delete(ann, path, {}));
      expect(without.goals).toEqual([]);
      expect(judgedBy(await there.change(without, { goal, goalFrom: ALWAYS }))).toEqual(judgedBy(made));
    }
  });
});

describe('the goal of one period', () => {
  it('stands beside the standing one with its reason, is changed and ended', async () => {
    expect(await done(override(LAST_WEEK, { operator: 'at-least', threshold: 8 }))).toEqual({
      period: LAST_WEEK,
      operator: 'at-least',
      threshold: 8,
      note: 'Storm closed both sites',
    });
    await done(override(LAST_WEEK, null, 'Closed for the\nholiday'));
    const { overrides, goals } = await desk.row(metric.metricId);
    expect(overrides).toEqual([
      { period: LAST_WEEK, operator: null, threshold: null, upper: null, note: 'Closed for the\nholiday' },
    ]);
    expect(goals).toEqual(metric.goals);
    expect(await done(rest.delete(ann, overridePath(LAST_WEEK), {}))).toEqual({ period: LAST_WEEK });
    await done(rest.delete(ann, overridePath(LAST_WEEK), {}));
    expect((await desk.row(metric.metricId)).overrides).toEqual([]);
    const [ended, changed, set, defined] = await desk.activity(metric.metricId);
    expect(defined?.verb).toBe('metric defined');
    expect(set).toMatchObject({
      verb: 'goal of one period set',
      before: { period: LAST_WEEK, goal: { operator: 'at-least', threshold: 20 } },
      after: { period: LAST_WEEK, goal: { operator: 'at-least', threshold: 8 }, note: 'Storm closed both sites' },
    });
    expect(changed).toMatchObject({ before: { goal: { threshold: 8 } }, after: { goal: null } });
    expect(ended).toMatchObject({
      verb: 'goal of one period ended',
      before: { goal: null, note: 'Closed for the\nholiday' },
      after: { goal: { threshold: 20 } },
    });
  });

  it.each([
    ['without a reason', LAST_WEEK, null, '  ', 'note', /Say why this period has a goal of its own/],
    ['with a long reason', LAST_WEEK, null, 'x'.repeat(501), 'note', /501 characters long and 500 fit/],
    ['with a NUL in the reason', LAST_WEEK, null, 'a\u0000b', 'note', /cannot be shown/],
    ['on a Tuesday', '2026-11-10', null, 'Storm', 'period', /a Tuesday.*write 2026-11-09/],
    ['that has not begun', NEXT_WEEK, null, 'Storm', 'period', /has not begun/],
    [
      'running backwards',
      LAST_WEEK,
      { operator: 'between', threshold: 5, upper: 1 },
      'Storm',
      'goal',
      /smaller one first/,
    ],
  ])('%s is refused', async (_what, period, goal, note, field, sentence) => {
    const answer = await override(period, goal, note);
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)[field]).toMatch(sentence);
    expect((await desk.row(metric.metricId)).overrides).toEqual([]);
  });

  it('of a deleted metric is not found', async () => {
    await done(desk.delete(metric));
    expect((await override(LAST_WEEK, null)).status).toBe(404);
    expect((await rest.delete(ann, `${goalsPath()}/${ALWAYS}`, {})).status).toBe(404);
  });

  it('set by two people at the same moment is one of the two', async () => {
    const both = await Promise.all([
      override(THIS_WEEK, { operator: 'at-least', threshold: 1 }),
      override(THIS_WEEK, { operator: 'at-least', threshold: 2 }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await desk.row(metric.metricId)).overrides).toHaveLength(1);
    expect((await desk.activity(metric.metricId)).filter(({ verb }) => verb === 'goal of one period set')).toHaveLength(
      2,
    );
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
