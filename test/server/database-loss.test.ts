import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedDatabase, launchEmbedded } from '#db/embedded/launch.ts';
import { migrate } from '#db/migrate.ts';
import { clientConfig } from '#db/place.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { FreshDatabase } from '#test/support/fresh-database.ts';
import { follow } from '#test/support/live-stream.ts';
import { emailOf, PASSWORD, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer } from '#test/support/test-server.ts';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';

/** A database server of this test's own, which it may stop and start. */
async function ownDatabase() {
  const folder = await mkdtemp(path.join(tmpdir(), 'ek-'));
  await chmod(folder, 0o755);
  let running: EmbeddedDatabase | undefined;
  const start = async () => {
    running = await launchEmbedded({ folder: path.join(folder, 'data'), settings: { fsync: 'off' } });
    return running;
  };
  const { socketFolder, port } = await start();
  onTestFinished(async () => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const place = { kind: 'embedded', socketFolder, port, database: 'evenkeel' } as const;
  await migrate(place);
  return { place, start, stop: () => running?.stop() };
}

it('while the database is away people are told so and the server stays; afterwards all works again', async () => {
  const database = await ownDatabase();
  const owner = new pg.Pool(clientConfig(database.place, 'owner'));
  owner.on('error', () => {});
  const db: FreshDatabase = { place: database.place, owner, drop: () => owner.end() };
  const server = await startTestServer({ db });
  onTestFinished(() => server.stopServing());
  const [ann, { companyId, memberId, leadership }] = await setUp(server, 'Ann');
  const draft = { title: 'Leads', ownerId: memberId, teamId: leadership, unit: 'number', goal: null };
  const { metricId } = await done<Metric>(rest.post(ann, `/companies/${companyId}/metrics`, draft));
  const record = (seenVersion: number) =>
    rest.put(ann, `/companies/${companyId}/metrics/${metricId}/values/2026-01-05`, { amount: 7, seenVersion });
  await done(record(0));
  const stream = await follow(ann, companyId);

  await owner.end();
  await database.stop();
  const sentence = 'The database does not answer just now. Nothing was stored. Try again in a moment.';
  for (const answer of [
    await rest.get(ann, `/companies/${companyId}/scorecard`),
    await record(1),
    await rest.get(server.visitor('ek_some'), '/me'),
    await ann.ask('/rpc/me/read', { body: {} }),
    await ann.ask(`/live/${companyId}`),
  ]) {
    expect(answer.status, answer.text).toBe(503);
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toMatch(/ENOENT|ECONNREFUSED|socket|\bat /);
  }
  const signIn = await server
    .visitor()
    .ask('/api/auth/sign-in/email', { body: { email: emailOf('Ann'), password: PASSWORD } });
  expect(signIn.status).toBe(503);
  expect(signIn.text).toContain(sentence);
  expect((await server.visitor().ask('/healthz')).status).toBe(200);
  // Long enough for several tries of the listener: each failure must lead to one more try and not to two.
  await sleep(4500);
  const tries = server.problems.filter(({ where }) => where === 'database').length;
  expect(tries).toBeLessThan(25);

  await database.start();
  await stream.next('gap');
  expect(await done(record(1))).toMatchObject({ amount: 7, version: 2 });
  expect((await done<Row>(rest.get(ann, `/companies/${companyId}/metrics/${metricId}`))).title).toBe('Leads');
  await stream.next('changes');
  stream.close();
});
