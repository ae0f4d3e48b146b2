import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchEmbedded } from '#db/embedded/launch.ts';
import pg from 'pg';

/** Somebody's own PostgreSQL, as it is before Evenkeel has seen it. */
export interface OutsidePostgres {
  /** For DATABASE_URL: a role that is no superuser but may make roles, and owns its database. */
  readonly url: string;
  stop(): Promise<void>;
}

export const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
export const hasDebian15 = existsSync(path.join(DEBIAN_15, 'postgres'));

const NOBODY = 65_534;

/** It may still be starting. */
async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(config);
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (problem) {
      if (tries === 200) throw problem;
      await sleep(50);
    }
  }
}

async function prepare(host: string, port: number, superuser: string): Promise<string> {
  const client = await connected({ host, port, user: superuser, database: 'postgres' });
  await client.query('create role shopkeeper login createrole nosuperuser');
  await client.query('create database shop owner shopkeeper');
  await client.end();
  return `postgresql://shopkeeper@localhost:${port}/shop?host=${encodeURIComponent(host)}`;
}

/** The newest one: the embedded server's binaries, reached as if somebody else ran it. */
export async function outside18(): Promise<OutsidePostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ek-'));
  await chmod(folder, 0o755);
  const server = await launchEmbedded({ folder: path.join(folder, 'data'), settings: { fsync: 'off' } });
  return {
    url: await prepare(server.socketFolder, server.port, server.owner),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The oldest one that is promised: Debian's, where the machine has it. */
export async function outside15(): Promise<OutsidePostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ek-'));
  // PostgreSQL does not run as root.
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (as.uid) await chown(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  const settings = { cwd: folder, stdio: 'ignore', ...as } as const;
  execFileSync(path.join(DEBIAN_15, 'initdb'), ['-D', data, '-U', 'super', '-A', 'trust', '-N'], settings);
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'];
  const server = spawn(path.join(DEBIAN_15, 'postgres'), args, settings);
  const gone = once(server, 'exit');
  return {
    url: await prepare(folder, 5432, 'super'),
    stop: async () => {
      server.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
