import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { migrate, MigrationRefused } from '#db/migrate.ts';
import { clientConfig, type Place } from '#db/place.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import { openDatabase } from '#server/open-database.ts';
import { settingsFrom } from '#server/settings.ts';
import { freshDatabase, type FreshDatabase } from '#test/support/fresh-database.ts';
import { follow } from '#test/support/live-stream.ts';
import { hasDebian15, type OutsidePostgres, outside15, outside18 } from '#test/support/outside-postgres.ts';
import { join, setUp, signIn } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer } from '#test/support/test-server.ts';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';

const open = (url: string, lines: string[] = []) =>
  openDatabase(settingsFrom({ DATABASE_URL: url }), (line) => lines.push(line));

async function expectToWork(start: () => Promise<OutsidePostgres>): Promise<void> {
  const outside = await start();
  onTestFinished(() => outside.stop());
  const { place } = await open(outside.url);
  expect(await migrate(place)).toEqual([]);

  const owner = new pg.Pool({ ...clientConfig(place, 'owner'), max: 2 });
  owner.on('error', () => {});
  const db = { place: place as FreshDatabase['place'], owner, drop: () => owner.end() };
  const server = await startTestServer({ db, place });
  const [ann, { companyId, memberId, leadership }] = await setUp(server, 'Ann');
  const [bob] = await join(server, ann, companyId, { name: 'Bob', role: 'member' });
  const draft = { title: 'Leads', ownerId: memberId, teamId: leadership, unit: 'number', goal: null };
  const { metricId } = await done<Metric>(rest.post(ann, `/companies/${companyId}/metrics`, draft));
  const stream = await follow(bob, companyId);
  await done(
    rest.put(ann, `/companies/${companyId}/metrics/${metricId}/values/2026-01-05`, { amount: 7, seenVersion: 0 }),
  );
  expect(await stream.heard(({ kind }) => kind === 'value')).toEqual([
    { kind: 'value', id: metricId, period: '2026-01-05' },
  ]);
  stream.close();
  await signIn(server, 'Ann');
  // The narrow role rides on the owner's connection, and is held back on it, also after a reset.
  const narrow = new pg.Client(clientConfig(place, 'evenkeel_app'));
  await narrow.connect();
  const role = async () => (await narrow.query<{ role: string }>('select current_user as role')).rows[0]?.role;
  expect(await role()).toBe('evenkeel_app');
  await narrow.query('reset role');
  expect(await role()).toBe('evenkeel_app');
  expect((await narrow.query('select from app.company')).rowCount).toBe(0);
  await narrow.end();
  const roles = await owner.query(
    `select rolname from pg_roles where rolname like 'evenkeel\\_%' and rolcanlogin and not rolsuper`,
  );
  expect(roles.rows).toEqual([]);
  await done(rest.delete(ann, `/companies/${companyId}`, { name: 'Harbor Painting' }));
  expect(server.problems).toEqual([]);
  await server.stopServing();
  await owner.end();
}

describe('somebody’s own PostgreSQL, with a role that is no superuser', () => {
  it('works in version 18', () => expectToWork(outside18));

  it(`works in version 15${hasDebian15 ? '' : ': NOT RUN, this machine has no /usr/lib/postgresql/15 (apt-get install postgresql-15)'}`, async () => {
    if (hasDebian15) await expectToWork(outside15);
    else expect(hasDebian15).toBe(false);
  });
});

/** As much of an old server as is needed to tell its version. */
async function oldPostgres(version: string): Promise<Server> {
  const message = (kind: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(kind);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (number: number) => Buffer.from([number >> 8, number & 255]);
  const int32 = (number: number) => Buffer.from([0, 0, number >> 8, number & 255]);
  const ready = message('Z', Buffer.from('I'));
  const field = Buffer.concat([
    Buffer.from('server_version_num\0'),
    int32(0),
    int16(0),
    int32(25),
    int16(65535),
    Buffer.alloc(4, 255),
    int16(0),
  ]);
  const answer = Buffer.concat([
    message('T', int16(1), field),
    message('D', int16(1), int32(version.length), Buffer.from(version)),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ]);
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (!greeted) socket.write(Buffer.concat([message('R', int32(0)), ready]));
      else if (data.toString('latin1', 0, 1) === 'Q') socket.write(answer);
      else socket.end();
      greeted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

describe('a database that cannot be used', () => {
  it('because it is too old is left alone, with the version it must have', async () => {
    const server = await oldPostgres('140011');
    await expect(open(`postgresql://x@127.0.0.1:${portOf(server)}/x`)).rejects.toThrow(
      'PostgreSQL 14 is too old: Evenkeel needs 15 or newer. Nothing was changed. Point DATABASE_URL at a newer server.',
    );
  });

  it('because nobody answers is tried again for a while, then said with what to check', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    const lines: string[] = [];
    await expect(open(`postgresql://user:secret@127.0.0.1:${port}/x`, lines)).rejects.toThrow(
      `The PostgreSQL at 127.0.0.1:${port} does not answer (ECONNREFUSED). Nothing was changed. Check DATABASE_URL and that the server runs, then start again.`,
    );
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).toContain('trying again');
      expect(line).not.toContain('secret');
    }
  });

  it('because it lets this user in nowhere, or not far enough, says what to put right', async () => {
    const outside = await outside18();
    onTestFinished(() => outside.stop());
    const url = (change: (url: URL) => void) => {
      const changed = new URL(outside.url);
      change(changed);
      return changed.href;
    };
    const nobody = open(url((one) => (one.username = 'stranger')));
    await expect(nobody).rejects.toThrow(
      /refuses: role "stranger" does not exist\. Nothing was changed\. Check the user/,
    );
    const nowhere = open(url((one) => (one.pathname = '/warehouse')));
    await expect(nowhere).rejects.toThrow(/refuses: database "warehouse" does not exist\. .* Make the database first/);
    const owner = new pg.Client(outside.url);
    await owner.connect();
    onTestFinished(() => owner.end());
    await owner.query('create role clerk login');
    await owner.query('grant create on database shop to clerk');
    const clerk = open(url((one) => (one.username = 'clerk')));
    await expect(clerk).rejects.toThrow(/refuses: permission denied to create role\. .*createrole/);
    const { rows } = await owner.query(`select from pg_namespace where nspname in ('app', 'auth', 'jobs')`);
    expect(rows, 'nothing is half made').toEqual([]);
  });

  it('because a newer version wrote it is left as it is', async () => {
    const db = await freshDatabase();
    onTestFinished(() => db.drop());
    await db.owner.query(`insert into evenkeel.migration (name, hash) values ('9999_from_the_future.sql', 'x')`);
    await expect(migrate(db.place)).rejects.toThrow(MigrationRefused);
    await expect(migrate(db.place)).rejects.toThrow(/newer version of Evenkeel \(it has 9999_from_the_future.sql\)/);
  });

  it('because a migration is not the file it was made with is left as it is', async () => {
    const db = await freshDatabase();
    onTestFinished(() => db.drop());
    await db.owner.query(`update evenkeel.migration set hash = 'x' where name like '0001%'`);
    await expect(migrate(db.place)).rejects.toThrow(/0001_\S+ is not the file this data was made with/);
  });
});

it('two servers that start at once on an empty database migrate it once', async () => {
  const outside = await outside18();
  onTestFinished(() => outside.stop());
  const place: Place = { kind: 'external', url: outside.url };
  const applied = await Promise.all([migrate(place), migrate(place), migrate(place)]);
  expect(applied.map((names) => names.length > 0).filter(Boolean)).toHaveLength(1);
});
