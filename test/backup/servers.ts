import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { passwdEntry } from '#db/embedded/account.ts';
import { type EmbeddedDatabase, launchEmbedded } from '#db/embedded/launch.ts';
import { clientConfig, type Place } from '#db/place.ts';

const FIFTEEN = '/usr/lib/postgresql/15/bin';

export const hasFifteen = fs.existsSync(path.join(FIFTEEN, 'initdb'));

const roots: string[] = [];
const closers: (() => Promise<unknown>)[] = [];

/** A folder that everybody may walk through and that goes away with the test. */
export function newFolder(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-backup-'));
  fs.chmodSync(root, 0o755);
  roots.push(root);
  return root;
}

/** Stops every server of this test and removes its folders. */
export async function cleanUp(): Promise<void> {
  await Promise.all(closers.splice(0).map((close) => close()));
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true, force: true });
}

/** The PostgreSQL that comes with Evenkeel, on a data folder of its own. */
export async function startEighteen(): Promise<EmbeddedDatabase> {
  const server = await launchEmbedded({ folder: path.join(newFolder(), 'data') });
  closers.push(() => server.stop());
  return server;
}

/** Debian's PostgreSQL 15, with a user who owns one database and is otherwise nobody: as on a rented server. */
export async function startFifteen(): Promise<(database: string) => Promise<Place>> {
  const root = newFolder();
  const folder = path.join(root, 'cluster');
  const nobody = process.getuid?.() === 0 ? passwdEntry('nobody') : null;
  const ids = nobody ? { uid: nobody.uid, gid: nobody.gid } : {};
  if (nobody) fs.chownSync(root, nobody.uid, nobody.gid);
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'America/Denver' };
  const made = spawnSync(path.join(FIFTEEN, 'initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], {
    ...ids,
    env,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = ['listen_addresses=', `unix_socket_directories=${root}`, 'fsync=off', 'datestyle=SQL, DMY'];
  const server = spawn(
    path.join(FIFTEEN, 'postgres'),
    ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...ids, env, stdio: 'ignore' },
  );
  closers.push(async () => {
    server.kill('SIGINT');
    if (server.exitCode === null) await once(server, 'exit');
  });
  const admin = { host: root, user: 'postgres', database: 'postgres' };
  for (let tries = 0; ; tries += 1) {
    try {
      await query(admin, 'create role landlord login createrole');
      break;
    } catch (problem) {
      if (tries === 200) throw problem;
      await sleep(50);
    }
  }
  return async (database) => {
    await query(admin, `create database ${database} owner landlord`);
    return { kind: 'external', url: `postgresql://landlord@localhost/${database}?host=${encodeURIComponent(root)}` };
  };
}

export const placeOn = (server: EmbeddedDatabase, database: string): Place => ({
  kind: 'embedded',
  socketFolder: server.socketFolder,
  port: 5432,
  database,
});

async function query(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Runs SQL as the owner of the place. */
export const ask = (place: Place, sql: string) => query(clientConfig(place, 'owner'), sql);
