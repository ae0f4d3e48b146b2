import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let ola: Visitor;
let place: Place;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  [ola] = await join(server, ann, place.companyId, { name: 'Ola', role: 'operator' });
  for (let at = 0; at < 20; at += 1) await define(`Metric ${at}`);
});
afterAll(() => server.stop());

const define = (title: string) =>
  done(
    rest.post(ann, `/companies/${place.companyId}/metrics`, {
      title,
      ownerId: place.memberId,
      teamId: place.leadership,
      unit: 'number',
      goal: null,
    }),
  );

const read = (who: Visitor, accepted: string) =>
  who.ask(`/api/v1/companies/${place.companyId}/scorecard`, { headers: { 'accept-encoding': accepted } });
const call = (who: Visitor, accepted: string) =>
  who.ask('/rpc/scorecard/read', {
    body: { json: { companyId: place.companyId } },
    headers: { 'accept-encoding': accepted },
  });

const weight = async (who: Visitor, accepted: string) => {
  const answer = await read(who, accepted);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  return { encoding: answer.headers.get('content-encoding'), length: Number(answer.headers.get('content-length')) };
};

it('the scorecard is compressed for whoever reads that, and says the same', async () => {
  const plain = await weight(ann, 'identity');
  expect(plain.encoding).toBeNull();
  for (const encoding of ['br', 'gzip']) {
    const small = await weight(ann, encoding);
    expect(small.encoding).toBe(encoding);
    expect(small.length).toBeLessThan(plain.length / 4);
    expect((await read(ann, encoding)).text).toBe((await read(ann, 'identity')).text);
    expect((await call(ann, encoding)).text).toBe((await call(ann, 'identity')).text);
  }
});

it('after a change nobody gets the compressed answer of before', async () => {
  await read(ola, 'br');
  await define('New leads');
  expect((await read(ola, 'br')).text).toContain('New leads');
});

it('other reads are compressed as well, and writes are not', async () => {
  const small = { 'accept-encoding': 'br' };
  const activity = `/api/v1/companies/${place.companyId}/activity`;
  const list = await ann.ask(activity, { headers: small });
  expect(list.headers.get('content-encoding')).toBe('br');
  expect(list.json).toEqual((await ann.ask(activity, { headers: { 'accept-encoding': 'identity' } })).json);
  const body = { json: { companyId: place.companyId } };
  const called = await ann.ask('/rpc/activity/list', { body, headers: small });
  expect(called.headers.get('content-encoding')).toBe('br');
  expect((called.json as { json: unknown }).json).toEqual(list.json);
  // Refused at length: the problem of every one of a hundred values.
  const values = Array.from({ length: 100 }, () => ({
    metricId: place.memberId,
    period: '2026-11-17',
    amount: 1,
    seenVersion: 0,
  }));
  const written = await ann.ask(`/api/v1/companies/${place.companyId}/values`, { body: { values }, headers: small });
  expect(written.text.length).toBeGreaterThan(1400);
  expect(written.headers.get('content-encoding')).toBeNull();
});

it('short answers and the live connection go out as they are', async () => {
  const me = await ann.ask('/api/v1/me', { headers: { 'accept-encoding': 'br' } });
  expect(me.headers.get('content-encoding')).toBeNull();
  const stop = new AbortController();
  const live = await ann.fetch(`/live/${place.companyId}`, {
    headers: { 'accept-encoding': 'br' },
    signal: stop.signal,
  });
  expect(live.headers.get('content-encoding')).toBeNull();
  stop.abort();
});
