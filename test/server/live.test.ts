import { setTimeout as sleep } from 'node:timers/promises';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import { follow, type LiveStream } from '#test/support/live-stream.ts';
import { join, type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let bob: Visitor;
let place: Place;
let path: string;
let metric: Metric;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  [bob] = await join(server, ann, place.companyId, { name: 'Bob', role: 'member' });
  path = `/companies/${place.companyId}`;
  metric = await done<Metric>(
    rest.post(ann, `${path}/metrics`, {
      title: 'Leads',
      ownerId: place.memberId,
      teamId: place.leadership,
      unit: 'number',
      goal: null,
    }),
  );
});
afterAll(() => server.stop());

let week = 0;
/** Records into a week of its own, and says which. */
async function record(amount = 1234567): Promise<string> {
  week += 1;
  const period = new Date(Date.parse('2026-01-05') - week * 7 * 86_400_000).toISOString().slice(0, 10);
  await done(rest.put(ann, `${path}/metrics/${metric.metricId}/values/${period}`, { amount, seenVersion: 0 }));
  return period;
}

const listeners = async () =>
  (
    await server.db.owner.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and usename = 'evenkeel_app'
       and (query like 'listen %' or query like 'select pg_notify%')`,
    )
  ).rows.map(({ pid }) => pid);

async function within<Result>(streams: readonly LiveStream[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    for (const stream of streams) stream.close();
  }
}

describe('a change', () => {
  it('reaches every viewer of the company as the name of a row, never with what is in it', async () => {
    const streams = [await follow(ann, place.companyId), await follow(bob, place.companyId)];
    await within(streams, async () => {
      const period = await record(1234567);
      for (const stream of streams) {
        expect(await stream.heard((change) => change.period === period)).toEqual([
          { kind: 'value', id: metric.metricId, period },
        ]);
        expect(JSON.stringify(stream.events)).not.toMatch(/1234567|Leads/);
      }
    });
  });

  it('reaches nobody of another company', async () => {
    const [zed, theirs] = await stranger(server, 'Zed');
    const streams = [await follow(bob, place.companyId), await follow(zed, theirs.companyId)];
    await within(streams, async () => {
      const period = await record();
      await streams[0]?.heard((change) => change.period === period);
      await sleep(200);
      expect(JSON.stringify(streams[1]?.events)).not.toContain(metric.metricId);
    });
  });

  it('that was refused reaches nobody', async () => {
    const stream = await follow(bob, place.companyId);
    await within([stream], async () => {
      const refused = await rest.put(ann, `${path}/metrics/${metric.metricId}/values/2026-01-06`, {
        amount: 1,
        seenVersion: 0,
      });
      expect(refused.status).toBe(422);
      const period = await record();
      await stream.heard((change) => change.period === period);
      expect(JSON.stringify(stream.events)).not.toContain('2026-01-06');
    });
  });

  const weeksBack = (count: number) =>
    [...Array(count).keys()].map((at) =>
      new Date(Date.parse('2015-01-05') - at * 7 * 86_400_000).toISOString().slice(0, 10),
    );
  const paste = (metrics: readonly string[], weeks: readonly string[]) =>
    done(
      rest.post(ann, `${path}/values`, {
        values: metrics.flatMap((metricId) =>
          weeks.map((period, at) => ({ metricId, period, amount: at, seenVersion: 0 })),
        ),
      }),
    );
  const plant = async (count: number) => {
    const { rows } = await server.db.owner.query<{ metric_id: string }>(
      `insert into app.metric (company_id, metric_id, team_id, owner_id, title, unit)
       select $1, gen_random_uuid(), $2, $3, 'Planted ' || n, 'number' from generate_series(1, $4::int) n returning metric_id`,
      [place.companyId, place.leadership, place.memberId, count],
    );
    return rows.map((row) => row.metric_id);
  };

  it('of five thousand cells is one event that names the rows they are in', async () => {
    const metrics = await plant(10);
    const stream = await follow(bob, place.companyId);
    await within([stream], async () => {
      await paste(metrics, weeksBack(500));
      const heard = await stream.heard((change) => change.kind === 'value');
      expect(new Set(heard)).toEqual(new Set(metrics.map((id) => ({ kind: 'value', id }))));
      await record();
      await stream.heard((change) => change.period !== undefined);
      expect(stream.events.filter(({ data }) => data.includes(metrics[0] ?? ''))).toHaveLength(1);
    });
  });

  it('of more rows than one announcement holds names only what kind they are', async () => {
    const metrics = await plant(200);
    const stream = await follow(bob, place.companyId);
    await within([stream], async () => {
      await paste(metrics, weeksBack(2));
      expect(await stream.heard((change) => change.id === undefined)).toEqual([{ kind: 'value' }]);
    });
  });

  it('of a number that formulas count with names their rows too', async () => {
    const define = (title: string, formula: string | null) =>
      done<Metric>(
        rest.post(ann, `${path}/metrics`, {
          title,
          ownerId: place.memberId,
          teamId: place.leadership,
          unit: 'number',
          goal: null,
          formula,
        }),
      );
    const dials = await define('Dials', null);
    const twice = await define('Twice', '2 × [Dials]');
    const rolling = await define('Rolling', 'sum([Twice], 4)');
    await define('Constant', '1 + 1');
    const stream = await follow(bob, place.companyId);
    await within([stream], async () => {
      const one = `${path}/metrics/${dials.metricId}/values/2026-01-05`;
      await done(rest.put(ann, one, { amount: 1, seenVersion: 0 }));
      expect(await stream.heard((change) => change.period === '2026-01-05')).toEqual([
        { kind: 'value', id: dials.metricId, period: '2026-01-05' },
        { kind: 'value', id: twice.metricId },
        { kind: 'value', id: rolling.metricId },
      ]);
    });
  });

  it('made on one server is seen on another above the same database', async () => {
    const second = await startTestServer({ db: server.db });
    const there = second.visitor();
    for (const [cookie, value] of bob.cookies) there.cookies.set(cookie, value);
    const stream = await follow(there, place.companyId);
    await within([stream], async () => {
      const period = await record();
      expect(await stream.heard((change) => change.period === period)).toHaveLength(1);
    });
    await second.stopServing();
  });
});

describe('a viewer', () => {
  it('needs to be somebody of the company', async () => {
    for (const [visitor, company] of [
      [server.visitor(), place.companyId],
      [server.visitor('ek_nobody'), place.companyId],
      [ann, 'not-an-id'],
      [ann, '01a20090-ee8c-7000-8481-6a00fc97921b'],
    ] as const) {
      expect((await visitor.ask(`/live/${company}`)).status).toBe(404);
    }
  });

  it('who closes the page is forgotten', async () => {
    const stream = await follow(bob, place.companyId);
    stream.close();
    await stream.ended;
    await record();
    expect(server.problems).toEqual([]);
  });
});

describe('a server whose listening connection is lost', () => {
  it('opens it again, once, and tells viewers that they may have missed something', async () => {
    const stream = await follow(bob, place.companyId);
    await within([stream], async () => {
      const first = await record();
      await stream.heard((change) => change.period === first);
      const [pid, ...more] = await listeners();
      expect(more).toEqual([]);
      await server.db.owner.query('select pg_terminate_backend($1)', [pid]);
      await stream.next('gap');
      const period = await record();
      await stream.heard((change) => change.period === period);
      expect(await listeners()).toHaveLength(1);
      // Nothing twice: two listeners would have passed it on twice.
      await sleep(200);
      expect(stream.events.filter(({ data }) => data.includes(period))).toHaveLength(1);
    });
    expect(server.problems.splice(0).every(({ where }) => where === 'database')).toBe(true);
  });
});

it('the stream ends when the server stops', async () => {
  const second = await startTestServer({ db: server.db });
  const there = second.visitor();
  for (const [cookie, value] of bob.cookies) there.cookies.set(cookie, value);
  const stream = await follow(there, place.companyId);
  await second.stopServing();
  await expect(stream.ended).resolves.toBeUndefined();
});
