import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { Outcome, Value } from '#features/scorecard/contract/value.ts';
import type { MetricId } from '#lib/ids.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// A Wednesday in New York, where the company is; its weeks start on Monday, so this one is named 2026-11-16.
const NOW = Date.parse('2026-11-18T17:00:00Z');
const THIS_WEEK = '2026-11-16';
const LAST_WEEK = '2026-11-09';

let server: TestServer;
let ann: Visitor;
let ola: Visitor;
let place: Place;
let ola2: Place;
let path: string;
let metric: Metric;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  [ola, ola2] = await join(server, ann, place.companyId, { name: 'Ola', role: 'operator' });
  path = `/companies/${place.companyId}`;
});
afterAll(() => server.stop());

const define = (more: object = {}) =>
  done<Metric>(
    rest.post(ann, `${path}/metrics`, {
      title: 'Estimates sent',
      ownerId: place.memberId,
      teamId: place.leadership,
      unit: 'number',
      goal: { operator: 'at-least', threshold: 20 },
      ...more,
    }),
  );

beforeEach(async () => {
  metric = await define();
});

const record = (who: Visitor, period: string, amount: number | null, seenVersion: number) =>
  rest.put(who, `${path}/metrics/${metric.metricId}/values/${period}`, { amount, seenVersion });
const rowOf = (metricId: MetricId = metric.metricId) => done<Row>(rest.get(ann, `${path}/metrics/${metricId}`));
const activities = (subjectId: string = metric.metricId) =>
  done<{ items: Activity[] }>(rest.get(ann, `${path}/activity?subjectId=${subjectId}`)).then(({ items }) => items);
const count = async (table: string) =>
  Number((await server.db.owner.query(`select count(*) from app.${table}`)).rows[0].count);

describe('a metric', () => {
  it('is defined with a goal that holds for weeks brought along too', () => {
    expect(metric).toMatchObject({
      title: 'Estimates sent',
      unit: 'number',
      ownerId: place.memberId,
      teamId: place.leadership,
      version: 1,
      goals: [{ from: '1970-01-01', operator: 'at-least', threshold: 20 }],
    });
  });

  it('keeps the goal of weeks already judged when the goal moves', async () => {
    const moved = await done<Metric>(
      rest.patch(ann, `${path}/metrics/${metric.metricId}`, {
        seenVersion: 1,
        goal: { operator: 'at-least', threshold: 24 },
        goalFrom: LAST_WEEK,
      }),
    );
    expect(moved.goals).toMatchObject([
      { from: '1970-01-01', operator: 'at-least', threshold: 20 },
      { from: LAST_WEEK, operator: 'at-least', threshold: 24 },
    ]);
    const ended = await done<Metric>(
      rest.patch(ann, `${path}/metrics/${metric.metricId}`, { seenVersion: moved.version, goal: null }),
    );
    expect(ended.goals.at(-1)).toMatchObject({ from: THIS_WEEK, operator: null, threshold: null });
    expect(ended.goals).toHaveLength(3);
  });

  it('is not changed over somebody else’s change, and says what stands now', async () => {
    await done(rest.patch(ola, `${path}/metrics/${metric.metricId}`, { seenVersion: 1, title: 'Quotes sent' }));
    const late = await rest.patch(ann, `${path}/metrics/${metric.metricId}`, { seenVersion: 1, title: 'Bids sent' });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ code: 'CONFLICT', data: { current: { title: 'Quotes sent', version: 2 } } });
    expect((await rowOf()).title).toBe('Quotes sent');
  });

  it('comes back with its values after it was deleted', async () => {
    await done(record(ann, LAST_WEEK, 17, 0));
    await done(rest.delete(ann, `${path}/metrics/${metric.metricId}`, {}));
    const shown = async () =>
      (await done<{ rows: Row[] }>(rest.get(ann, `${path}/scorecard`))).rows.find(
        (row) => row.metricId === metric.metricId,
      );
    expect(await shown()).toBeUndefined();
    expect((await record(ann, LAST_WEEK, 18, 1)).status).toBe(404);
    await done(rest.post(ann, `${path}/metrics/${metric.metricId}/restore`, {}));
    expect((await shown())?.values).toMatchObject([{ period: LAST_WEEK, amount: 17, version: 1 }]);
  });

  it('is deleted once by two people at once, and the activity says so once', async () => {
    const answers = await Promise.all(
      [ann, ola, ann, ola].map((who) => rest.delete(who, `${path}/metrics/${metric.metricId}`, {})),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const verbs = (await activities()).map((one) => one.verb);
    expect(verbs).toEqual(['metric deleted', 'metric defined']);
  });
});

describe('a value', () => {
  it('is recorded, changed by who saw it, and tells who wrote it', async () => {
    const first = await done<Value>(record(ann, THIS_WEEK, 21.5, 0));
    expect(first).toMatchObject({
      period: THIS_WEEK,
      amount: 21.5,
      version: 1,
      recordedBy: place.memberId,
      via: 'screen',
    });
    const second = await done<Value>(record(ola, THIS_WEEK, 22, 1));
    expect(second).toMatchObject({ amount: 22, version: 2, recordedBy: ola2.memberId });
    expect((await rowOf()).values).toMatchObject([{ amount: 22, version: 2 }]);
  });

  it('is not written over somebody else’s: the answer shows theirs', async () => {
    await done(record(ola, THIS_WEEK, 30, 0));
    const late = await record(ann, THIS_WEEK, 31, 0);
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({
      code: 'CONFLICT',
      message: 'Ola wrote 30 here meanwhile. Yours was not stored.',
      data: { by: 'Ola', current: { amount: 30, version: 1 } },
    });
    expect((await rowOf()).values).toMatchObject([{ amount: 30 }]);
  });

  it('has one winner among many first writers', async () => {
    const answers = await Promise.all([...Array(12).keys()].map((at) => record(at % 2 ? ann : ola, THIS_WEEK, at, 0)));
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([
      200,
      ...Array(11).fill(409),
    ]);
    expect((await activities()).filter((one) => one.verb === 'value recorded')).toHaveLength(1);
  });

  it('is taken back by writing what was there before, over the version that was seen', async () => {
    await done(record(ann, THIS_WEEK, 12, 0));
    await done(record(ann, THIS_WEEK, 99, 1));
    expect(await done<Value>(record(ann, THIS_WEEK, 12, 2))).toMatchObject({ amount: 12, version: 3 });
    expect(await done<Value>(record(ann, THIS_WEEK, null, 3))).toMatchObject({ amount: null, version: 4 });
    const late = await record(ann, THIS_WEEK, 99, 3);
    expect(late.json).toMatchObject({ message: 'Ann wrote nothing here meanwhile. Yours was not stored.' });
  });

  it('is stored to the last digit that fits', async () => {
    for (const [seen, amount] of [0.1, 1e15, -1e15, 0.000001, 123456789.123456, 0].entries()) {
      expect((await done<Value>(record(ann, LAST_WEEK, amount, seen))).amount).toBe(amount);
      expect((await rowOf()).values.find((value) => value.period === LAST_WEEK)?.amount).toBe(amount);
    }
  });
});

describe('a block of values', () => {
  it('has an outcome for each: recorded, in conflict, refused', async () => {
    const other = await define({ title: 'Leads' });
    await done(record(ola, LAST_WEEK, 5, 0));
    const one = (metricId: string, period: string, amount: number, seenVersion = 0) => ({
      metricId,
      period,
      amount,
      seenVersion,
    });
    const outcomes = await done<Outcome[]>(
      rest.post(ann, `${path}/values`, {
        values: [
          one(metric.metricId, THIS_WEEK, 1),
          one(metric.metricId, LAST_WEEK, 2),
          one(other.metricId, THIS_WEEK, 3),
          one(other.metricId, '2026-11-17', 4),
          one(other.metricId, '2026-11-23', 5),
          one('01a20090-ee8c-7000-8481-6a00fc97921b', THIS_WEEK, 6),
          one(other.metricId, LAST_WEEK, 0.0000001),
          one(other.metricId, THIS_WEEK, 7),
        ],
      }),
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      'recorded',
      'conflict',
      'recorded',
      'refused',
      'refused',
      'refused',
      'refused',
      'recorded',
    ]);
    expect(outcomes[1]).toMatchObject({ by: 'Ola', current: { amount: 5 } });
    expect(outcomes[3]).toMatchObject({ problem: expect.stringContaining('a Tuesday') });
    // The same cell twice: the last one counts.
    expect((await rowOf(other.metricId)).values).toMatchObject([{ period: THIS_WEEK, amount: 7, version: 1 }]);
    expect((await activities(other.metricId)).map((one) => one.verb)).toEqual(['value recorded', 'metric defined']);
  });

  it('of five thousand is stored whole', async () => {
    const weeks = [...Array(1000).keys()].map((back) =>
      new Date(Date.parse(THIS_WEEK) - back * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const metrics = [
      metric,
      ...(await Promise.all([...Array(4).keys()].map((at) => define({ title: `Metric ${at}` })))),
    ];
    const values = metrics.flatMap(({ metricId }) =>
      weeks.map((period, at) => ({ metricId, period, amount: at, seenVersion: 0 })),
    );
    const outcomes = await done<Outcome[]>(rest.post(ann, `${path}/values`, { values }));
    expect(outcomes).toHaveLength(5000);
    expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(['recorded']));
    expect((await rest.post(ann, `${path}/values`, { values: [...values, values[0]] })).status).toBe(422);
  });

  it('pasted by two people in opposite orders ends for both, and every cell has one winner', async () => {
    const periods = [...Array(40).keys()].map((back) =>
      new Date(Date.parse(THIS_WEEK) - back * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const paste = (who: Visitor, order: string[], amount: number) =>
      done<Outcome[]>(
        rest.post(who, `${path}/values`, {
          values: order.map((period) => ({ metricId: metric.metricId, period, amount, seenVersion: 0 })),
        }),
      );
    const both = await Promise.all([paste(ann, periods, 1), paste(ola, periods.toReversed(), 2)]);
    const recorded = both.flat().filter((outcome) => outcome.kind === 'recorded');
    expect(recorded).toHaveLength(40);
    expect(await count(`value where metric_id = '${metric.metricId}'`)).toBe(40);
  });
});

describe('the activity', () => {
  it('tells who changed what, before and after', async () => {
    await done(record(ann, THIS_WEEK, 12, 0));
    await done(record(ola, THIS_WEEK, 13, 1));
    await done(rest.patch(ann, `${path}/metrics/${metric.metricId}`, { seenVersion: 1, title: 'Quotes sent' }));
    const [renamed, changed, recorded] = await activities();
    expect(renamed).toMatchObject({
      verb: 'metric changed',
      before: { title: 'Estimates sent' },
      after: { title: 'Quotes sent' },
    });
    expect(changed).toMatchObject({
      verb: 'value recorded',
      actor: 'Ola',
      memberId: ola2.memberId,
      via: 'screen',
      subject: 'Estimates sent',
      before: { period: THIS_WEEK, amount: 12 },
      after: { period: THIS_WEEK, amount: 13 },
    });
    expect(recorded).toMatchObject({
      before: { amount: null },
      after: { amount: 12 },
      at: expect.stringMatching(/^2026-11-18T/),
    });
  });

  it('has no row for a write that was refused or in conflict', async () => {
    await done(record(ann, THIS_WEEK, 12, 0));
    const before = await count('activity');
    for (const refused of [
      await record(ann, THIS_WEEK, 13, 0),
      await record(ann, '2026-11-17', 13, 0),
      await rest.patch(ann, `${path}/metrics/${metric.metricId}`, { seenVersion: 9, title: 'No' }),
      await rest.patch(ann, path, { seenVersion: 99, name: 'No' }),
      await rest.patch(ann, `${path}/members/${place.memberId}`, { seenVersion: 1, role: 'member' }),
    ]) {
      expect(refused.status).toBeGreaterThanOrEqual(400);
    }
    expect(await count('activity')).toBe(before);
  });

  it('is written with the change or not at all', async () => {
    const before = { values: await count('value'), activity: await count('activity') };
    await server.db.owner.query(
      `create function app.fail() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger fail before insert on app.activity for each row execute function app.fail()`,
    );
    try {
      const failed = await record(ann, THIS_WEEK, 12, 0);
      expect(failed.status).toBe(500);
      expect(failed.json).toMatchObject({ code: 'FAILED', message: expect.stringContaining('Nothing was stored') });
      expect(failed.text).not.toContain('no room');
    } finally {
      await server.db.owner.query('drop trigger fail on app.activity; drop function app.fail');
    }
    expect({ values: await count('value'), activity: await count('activity') }).toEqual(before);
    expect(server.problems.splice(0)).toMatchObject([{ where: 'scorecard.recordValue' }]);
  });

  it('is filtered by person and by thing, and read on from any row', async () => {
    await done(record(ann, THIS_WEEK, 1, 0));
    await done(record(ola, THIS_WEEK, 2, 1));
    const list = async (query: string) =>
      (await done<{ items: Activity[] }>(rest.get(ann, `${path}/activity?${query}`))).items;
    const byOla = await list(`memberId=${ola2.memberId}&subjectId=${metric.metricId}`);
    expect(byOla.map((one) => one.after)).toEqual([{ period: THIS_WEEK, amount: 2 }]);
    const all = await list(`subjectId=${metric.metricId}`);
    expect(await list(`subjectId=${metric.metricId}&olderThan=${all[0]?.activityId}`)).toEqual(all.slice(1));
    expect(await list('subjectKind=company')).toMatchObject([{ verb: 'company founded' }]);
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
