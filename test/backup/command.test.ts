import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedDatabase, launchEmbedded } from '#db/embedded/launch.ts';
import { createDatabase, migrate } from '#db/migrate.ts';
import { contentsOf, fill } from './contents.ts';
import { ask, cleanUp, newFolder, placeOn } from './servers.ts';

const program = path.join(import.meta.dirname, '../../src/cli/main.ts');

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function begin(args: readonly string[], env: NodeJS.ProcessEnv, below: readonly string[] = []): ChildProcess {
  const [file = '', ...rest] = [...below, process.execPath, program, ...args];
  return spawn(file, rest, { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finish(child: ChildProcess): Promise<Said> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part) => (said.out += String(part)));
  child.stderr?.on('data', (part) => (said.err += String(part)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv, below: readonly string[] = []) =>
  finish(begin(args, env, below));

let data: string;
let folder: string;
let server: EmbeddedDatabase | undefined;

/** As the server does it: the database on the data folder, held by this process. */
async function startServer(): Promise<void> {
  server = await launchEmbedded({ folder: data });
  await migrate(place());
}

async function stopServer(): Promise<void> {
  await server?.stop();
  server = undefined;
}

const place = () => placeOn(server as EmbeddedDatabase, 'evenkeel');

beforeAll(async () => {
  data = path.join(newFolder(), 'a data folder');
  folder = newFolder();
  await startServer();
  await fill(place());
});
afterAll(async () => {
  await stopServer();
  await cleanUp();
});

const databaseRunsOn = (dataFolder: string) => fs.existsSync(path.join(dataFolder, 'postgres/cluster/postmaster.pid'));

test('beside a running server, then without one, and into a new folder: the same rows', async () => {
  const [beside, alone] = [path.join(folder, 'beside.backup'), path.join(folder, 'alone.backup')];
  const before = await contentsOf(place());
  const first = await run(['backup', beside], { DATA_DIR: data });
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain(`Backed up to ${beside}: `);
  await stopServer();

  expect(await run(['backup', alone], { DATA_DIR: data })).toMatchObject({ code: 0, err: '' });
  expect(databaseRunsOn(data)).toBe(false);

  for (const file of [beside, alone]) {
    const fresh = path.join(newFolder(), 'data');
    const restored = await run(['restore', file], { DATA_DIR: fresh });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain(`Restored ${file}, made at `);
    expect(databaseRunsOn(fresh)).toBe(false);
    const started = await launchEmbedded({ folder: fresh });
    expect(await contentsOf(placeOn(started, 'evenkeel'))).toEqual(before);
    await started.stop();
  }
  await startServer();
});

test('beside a server whose path is too long for the address of a socket', async () => {
  const deep = path.join(newFolder(), 'long'.repeat(40), 'data');
  const running = await launchEmbedded({ folder: deep });
  await migrate(placeOn(running, 'evenkeel'));
  const said = await run(['backup', path.join(folder, 'deep.backup')], { DATA_DIR: deep });
  await running.stop();
  expect(said).toMatchObject({ code: 0, err: '' });
});

test('a restore beside a server that is in use is refused; into its other, empty database it says to start again', async () => {
  const file = path.join(folder, 'whole.backup');
  expect((await run(['backup', file], { DATA_DIR: data })).code).toBe(0);
  const refused = await run(['restore', file], { DATA_DIR: data });
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('companies or accounts in this database already');
  const other = placeOn(server as EmbeddedDatabase, 'other');
  await createDatabase(other);
  const url = `postgresql://evenkeel_owner@localhost/other?host=${encodeURIComponent(other.kind === 'embedded' ? other.socketFolder : '')}`;
  const restored = await run(['restore', file], { DATABASE_URL: url });
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('If Evenkeel is running on this database, stop it and start it again now.');
  expect(await contentsOf(other)).toEqual(await contentsOf(place()));
});

test('what cannot be done is a sentence, and makes no data folder', async () => {
  const nowhere = path.join(newFolder(), 'data');
  const none = await run(['backup', path.join(folder, 'x')], { DATA_DIR: nowhere });
  expect(none.code).toBe(1);
  expect(none.err).toContain(`There is no data of Evenkeel in ${nowhere}`);
  const missing = await run(['restore', path.join(folder, 'missing')], { DATA_DIR: nowhere });
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('There is no file');
  expect(fs.existsSync(nowhere)).toBe(false);
  const away = await run(['backup', path.join(folder, 'x')], { DATABASE_URL: 'postgresql://x@127.0.0.1:9/x' });
  expect(away.code).toBe(1);
  expect(away.err).toContain('ECONNREFUSED');
  expect(away.err).not.toContain('    at ');
  expect((await run(['backup'], { DATA_DIR: data })).code).toBe(2);
});

describe('with much data', () => {
  let file: string;
  const unfinished = () => fs.readdirSync(folder).filter((name) => name.startsWith('.large.backup.'));

  beforeAll(async () => {
    file = path.join(folder, 'large.backup');
    await ask(
      place(),
      `insert into app.mail (company_id, mail_id, kind, recipient, subject, body, state, made_at)
       select (select company_id from app.company limit 1), gen_random_uuid(), 'bulk', '', '',
         (select string_agg(md5(random()::text || g || n), '') from generate_series(1, 20) g), 'kept', now()
       from generate_series(1, 60000) n`,
    );
  });

  async function untilWriting(child: ChildProcess): Promise<void> {
    const begun = () => unfinished().some((name) => fs.statSync(path.join(folder, name)).size > 100_000);
    while (!begun()) {
      if (child.exitCode !== null) throw new Error('the backup was over before it could be stopped');
      await sleep(2);
    }
  }

  test('kill -9 leaves the older file whole, and the next backup works', async () => {
    fs.writeFileSync(file, 'the older file');
    const child = begin(['backup', file], { DATA_DIR: data });
    await untilWriting(child);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(fs.readFileSync(file, 'utf8')).toBe('the older file');
    expect(unfinished()).toHaveLength(1);
    for (const name of unfinished()) fs.rmSync(path.join(folder, name));
    expect((await run(['backup', file], { DATA_DIR: data })).code).toBe(0);
    expect(fs.statSync(file).size).toBeGreaterThan(1_000_000);
    expect(unfinished()).toEqual([]);
  });

  test('Ctrl-C leaves the older file, and nothing beside it', async () => {
    fs.writeFileSync(file, 'the older file');
    const child = begin(['backup', file], { DATA_DIR: data });
    const said = finish(child);
    await untilWriting(child);
    child.kill('SIGINT');
    expect(await said).toMatchObject({ code: 130, err: 'Interrupted. No file was written.\n' });
    expect(fs.readFileSync(file, 'utf8')).toBe('the older file');
    expect(unfinished()).toEqual([]);
  });

  const apart = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--user', '--map-root-user'];
  const possible = spawnSync('unshare', [...apart, 'true']).status === 0;
  const reason = possible ? '' : ' (not run: this machine lets nobody mount a small disk)';

  test.runIf(possible)(`a full disk is said, and the older file stays${reason}`, async () => {
    const small = path.join(folder, 'small');
    fs.mkdirSync(small);
    const script = `mount -t tmpfs -o size=1m none "$0" && echo old > "$0/x.backup" && "$@"; code=$?; ls -A "$0"; cat "$0/x.backup"; exit $code`;
    const said = await run(['backup', path.join(small, 'x.backup')], { DATA_DIR: data }, [
      'unshare',
      ...apart,
      '/bin/sh',
      '-c',
      script,
      small,
    ]);
    expect(said.code).toBe(1);
    expect(said.err).toContain('The disk is full');
    expect(said.out).toBe('x.backup\nold\n');
  });
});
