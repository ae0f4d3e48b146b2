import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Me } from '#features/accounts/contract/person.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Outcome, Value } from '#features/scorecard/contract/value.ts';
import { DAY } from '#test/support/clock.ts';
import { follow } from '#test/support/live-stream.ts';
import { harbor, join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let second: string;
let path: string;
let metric: Metric;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  path = `/companies/${place.companyId}`;
  second = (await done<{ companyId: string }>(rest.post(ann, '/companies', { ...harbor, name: 'Second' }))).companyId;
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

interface Made {
  readonly token: { readonly tokenId: string; readonly hint: string };
  readonly text: string;
}

const make = (access: 'read' | 'write', more: object = {}, who = ann) =>
  done<Made>(
    rest.post(who, '/me/tokens', { name: 'Reports', access, companyIds: [place.companyId], days: 30, ...more }),
  );
const record = (who: Visitor, seenVersion = 0, period = '2026-01-05') =>
  rest.put(who, `${path}/metrics/${metric.metricId}/values/${period}`, { amount: 3, seenVersion });

it('is shown once; what is kept of it in the whole database is a hash and its first letters', async () => {
  const { text, token } = await make('read');
  expect(text).toMatch(/^ek_[0-9A-Za-z]{43}$/);
  expect(token.hint).toBe(`${text.slice(0, 7)}…`);
  const tables = await server.db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'auth', 'jobs', 'evenkeel')`,
  );
  expect(tables.rows.length).toBeGreaterThan(15);
  for (const { name } of tables.rows) {
    const { rowCount } = await server.db.owner.query(`select from ${name} t where strpos(t::text, $1) > 0`, [text]);
    expect(rowCount, name).toBe(0);
  }
  expect((await rest.get(ann, '/me/tokens')).text).not.toContain(text);
});

it('to read reads and writes nothing', async () => {
  const { text } = await make('read');
  const reader = server.visitor(text);
  expect((await rest.get(reader, path)).status).toBe(200);
  const refused = await record(reader);
  expect(refused.status).toBe(403);
  expect(refused.json).toMatchObject({ message: 'This token may only read.' });
});

it('to write writes, and what it wrote says so', async () => {
  const { text } = await make('write');
  expect(await done<Value>(record(server.visitor(text)))).toMatchObject({ via: 'token', recordedBy: place.memberId });
  const { items } = await done<{ items: Activity[] }>(rest.get(ann, `${path}/activity?subjectId=${metric.metricId}`));
  expect(items[0]).toMatchObject({ verb: 'value recorded', via: 'token', actor: 'Ann' });
});

it('to write pushes values with where they come from, one or a whole block', async () => {
  const pusher = server.visitor((await make('write')).text);
  const value = { amount: 7, seenVersion: 0, source: 'Till in the shop' };
  const one = await done<Value>(
    rest.put(pusher, `${path}/metrics/${metric.metricId}/values/2025-12-29`, { ...value, note: 'Three days only' }),
  );
  expect(one).toMatchObject({
    via: 'token',
    source: 'Till in the shop',
    note: 'Three days only',
    recordedBy: place.memberId,
  });
  const metrics = [...Array(4).keys()].map((at) => ({ title: `Till ${at}` }));
  const made = await Promise.all(
    metrics.map((more) =>
      done<Metric>(
        rest.post(ann, `${path}/metrics`, {
          ownerId: place.memberId,
          teamId: place.leadership,
          unit: 'number',
          goal: null,
          ...more,
        }),
      ),
    ),
  );
  const values = made.flatMap(({ metricId }) =>
    [...Array(1250).keys()].map((back) => {
      const period = new Date(Date.parse('2026-01-05') - back * 7 * 86_400_000).toISOString().slice(0, 10);
      return { metricId, period, ...value };
    }),
  );
  const outcomes = await done<Outcome[]>(rest.post(pusher, `${path}/values`, { values }));
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['recorded']));
  const kept = await server.db.owner.query(
    `select count(*)::int as count from app.value where via = 'token' and source = 'Till in the shop' and recorded_by = $1`,
    [place.memberId],
  );
  expect(kept.rows[0].count).toBe(5001);
  // Whoever types over it says nothing of the till; the note stays.
  const typed = await done<Value>(
    rest.put(ann, `${path}/metrics/${metric.metricId}/values/2025-12-29`, { amount: 8, seenVersion: 1 }),
  );
  expect(typed).toMatchObject({ via: 'screen', source: null, note: 'Three days only' });
});

it.each([
  [
    'a source of 201 characters',
    { source: 'x'.repeat(201) },
    /The source of Leads: This is 201 characters long and 200 fit/,
  ],
  ['a note of 501 characters', { note: 'x'.repeat(501) }, /The note of Leads: This is 501 characters long and 500 fit/],
  ['a note with a NUL', { note: 'a\u0000b' }, /The note of Leads: This has a character that cannot be shown/],
])('%s is refused where it is, and the rest of the block is stored', async (_what, more, sentence) => {
  const pusher = server.visitor((await make('write')).text);
  const weeks = ['2020-01-06', '2020-01-13'].map((period, at) => ({
    metricId: metric.metricId,
    period,
    amount: 1,
    seenVersion: 0,
    ...(at === 0 ? more : {}),
  }));
  const [bad, good] = await done<Outcome[]>(rest.post(pusher, `${path}/values`, { values: weeks }));
  expect(bad).toEqual({ kind: 'refused', problem: expect.stringMatching(sentence) });
  expect(good?.kind).not.toBe('refused');
});

it('reaches only the companies it was made for', async () => {
  const one = server.visitor((await make('read')).text);
  expect((await rest.get(one, `/companies/${second}`)).status).toBe(404);
  expect((await done<Me>(rest.get(one, '/me'))).companies.map(({ companyId }) => companyId)).toEqual([place.companyId]);
  const both = server.visitor((await make('read', { companyIds: [place.companyId, second] })).text);
  expect((await rest.get(both, `/companies/${second}`)).status).toBe(200);
  expect((await done<Me>(rest.get(both, '/me'))).companies).toHaveLength(2);
});

it('cannot make, list or revoke tokens', async () => {
  const { text, token } = await make('write');
  const holder = server.visitor(text);
  expect((await rest.get(holder, '/me/tokens')).status).toBe(403);
  expect(
    (await rest.post(holder, '/me/tokens', { name: 'More', access: 'write', companyIds: [place.companyId], days: 1 }))
      .status,
  ).toBe(403);
  expect((await rest.delete(holder, `/me/tokens/${token.tokenId}`, {})).status).toBe(403);
});

it('ends on its day', async () => {
  const holder = server.visitor((await make('read', { days: 2 })).text);
  server.clock.forward(2 * DAY - 60_000);
  expect((await rest.get(holder, path)).status).toBe(200);
  server.clock.forward(60_000);
  expect((await rest.get(holder, path)).status).toBe(401);
});

it('is revoked at once, and its live stream ends', async () => {
  const { text, token } = await make('read');
  const holder = server.visitor(text);
  const stream = await follow(holder, place.companyId);
  await done(rest.delete(ann, `/me/tokens/${token.tokenId}`, {}));
  expect((await rest.get(holder, path)).status).toBe(401);
  await stream.ended;
  const tokens = await done<{ tokenId: string; state: string }[]>(rest.get(ann, '/me/tokens'));
  expect(tokens.find((one) => one.tokenId === token.tokenId)?.state).toBe('revoked');
});

it('of somebody who leaves ends with them: access, session and streams, at once', async () => {
  const [bob, { memberId }] = await join(server, ann, place.companyId, { name: 'Bob', role: 'operator' });
  const { text } = await make('write', {}, bob);
  const holder = server.visitor(text);
  const streams = [await follow(bob, place.companyId), await follow(holder, place.companyId)];
  expect([(await rest.get(bob, path)).status, (await rest.get(holder, path)).status]).toEqual([200, 200]);
  await done(rest.post(ann, `${path}/members/${memberId}/depart`, {}));
  expect([(await rest.get(bob, path)).status, (await rest.get(holder, path)).status]).toEqual([404, 401]);
  await Promise.all(streams.map((stream) => stream.ended));
  expect((await done<Me>(rest.get(bob, '/me'))).companies).toEqual([]);
  await done(rest.post(ann, `${path}/members/${memberId}/readmit`, {}));
  expect([(await rest.get(bob, path)).status, (await rest.get(holder, path)).status]).toEqual([200, 401]);
});

it('that somehow outlived its member opens nothing', async () => {
  const [cy, { memberId }] = await join(server, ann, place.companyId, { name: 'Cy', role: 'operator' });
  const { text, token } = await make('write', {}, cy);
  await done(rest.post(ann, `${path}/members/${memberId}/depart`, {}));
  await server.db.owner.query('update app.api_token set revoked_at = null where token_id = $1', [token.tokenId]);
  const holder = server.visitor(text);
  expect((await rest.get(holder, path)).status).toBe(404);
  expect((await record(holder)).status).toBe(404);
  expect((await done<Me>(rest.get(holder, '/me'))).companies).toEqual([]);
});

it('beside a cookie is what counts, and a broken one is nobody', async () => {
  const { text } = await make('read');
  const cookie = ann.headers()['cookie'] ?? '';
  const asked = async (authorization: string) =>
    (await server.visitor().ask('/api/v1/me', { headers: { cookie, authorization } })).status;
  expect(await asked(`Bearer ${text}`)).toBe(200);
  for (const broken of [text, `Basic ${text}`, `Bearer ${text}x`, 'Bearer ek_', 'Bearer', `bearer ${text}`]) {
    expect(await asked(broken), broken).toBe(401);
  }
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
