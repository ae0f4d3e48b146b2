import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type PasswdEntry, passwdEntry } from '#db/embedded/account.ts';
import { systemFolder } from '#db/embedded/binaries.ts';
import { nativeFolder } from '#db/embedded/platform.ts';
import { cleanUp, newFolder, query, ready, refused, start, stop } from './starter.ts';

afterAll(cleanUp);

/** A PATH of the few programs the launcher uses, without `unshare`. */
function pathWithoutUnshare(): string {
  const folder = newFolder('bin');
  fs.mkdirSync(folder);
  for (const name of ['sh', 'getent', 'sleep', 'env']) {
    const file = (process.env['PATH'] ?? '')
      .split(':')
      .map((one) => path.join(one, name))
      .find((one) => fs.existsSync(one));
    if (file) fs.symlinkSync(file, path.join(folder, name));
  }
  return folder;
}

const clusterOwner = (folder: string) => fs.statSync(path.join(folder, 'postgres/cluster')).uid;

/** Starts, leaves a row and stops; says how many rows there are then. */
async function visit(folder: string, env = process.env): Promise<number> {
  const starter = start(folder, { env });
  const { socketFolder } = await starter.next(ready);
  await query(socketFolder, 'create table if not exists visit (at timestamptz default now())');
  await query(socketFolder, 'insert into visit default values');
  const [row] = await query<{ visits: number }>(socketFolder, 'select count(*)::int as visits from visit');
  await stop(starter);
  return row?.visits ?? 0;
}

const nameless = ['unshare', '--user', '--map-user=54321', '--map-group=54321', '--'];
const mapping = spawnSync('unshare', [...nameless.slice(1), 'true']).status === 0;
const reason = mapping ? '' : ' (not run: this machine gives no user namespaces)';

describe.skipIf(!mapping)(`a user without a passwd entry${reason}`, () => {
  test('starts where a user namespace can lend an entry', async () => {
    const starter = start(newFolder('data'), { below: nameless });
    const { socketFolder } = await starter.next(ready);
    expect(await query(socketFolder, 'select 1 as one')).toEqual([{ one: 1 }]);
    await stop(starter);
  });

  test('is told what to do where none can be lent, and nothing half-made stays', async () => {
    const folder = newFolder('data');
    const below = [...nameless, '/usr/bin/env', `PATH=${pathWithoutUnshare()}`];
    const { code, message } = await start(folder, { below }).next(refused);
    expect(code).toBe('no-passwd-entry');
    expect(message).toContain('/etc/passwd');
    expect(message).toContain('DATABASE_URL');
    expect(fs.readdirSync(path.join(folder, 'postgres'))).not.toContain('cluster.new');
  });
});

if (process.getuid?.() === 0) {
  const nobody = passwdEntry('nobody') as PasswdEntry;
  const daemon = passwdEntry('daemon') as PasswdEntry;
  const installed = path.join(nativeFolder(), 'bin/postgres');
  const open = spawnSync('/bin/sh', ['-c', 'test -x "$0"', installed], { uid: nobody.uid, cwd: '/' }).status === 0;

  /** A data folder below one that only root may enter. */
  const closedFolder = () => {
    const folder = newFolder('closed', 'data');
    fs.mkdirSync(path.dirname(folder), { mode: 0o700 });
    return folder;
  };

  describe('as root', () => {
    test('the server runs as nobody if nobody reaches the installation, else as root under another number', async () => {
      const folder = newFolder('data');
      expect(await visit(folder)).toBe(1);
      expect(clusterOwner(folder)).toBe(open ? nobody.uid : 0);
      expect(await visit(folder)).toBe(2);
    });

    test('below a folder of mode 0700 it runs as root under another number', async () => {
      const folder = closedFolder();
      expect(await visit(folder)).toBe(1);
      expect(clusterOwner(folder)).toBe(0);
      expect(await visit(folder)).toBe(2);
    });

    test('data that moved to where its user cannot follow is kept', async () => {
      const folder = newFolder('data');
      const closed = closedFolder();
      await visit(folder);
      fs.renameSync(folder, closed);
      expect(await visit(closed)).toBe(2);
    });

    test('the person whose folder it is owns the data', async () => {
      const folder = newFolder('data');
      fs.mkdirSync(folder);
      fs.chownSync(folder, daemon.uid, daemon.gid);
      expect(await visit(folder)).toBe(1);
      expect(clusterOwner(folder)).toBe(daemon.uid);
      expect(await visit(folder)).toBe(2);
    });

    test('where neither way is open the data goes to a system folder, and stays the data of every later start', async () => {
      const folder = closedFolder();
      const env = { ...process.env, PATH: pathWithoutUnshare() };
      const present = fs.existsSync(systemFolder);
      expect(await visit(folder, env)).toBe(1);
      const target = fs.realpathSync(path.join(folder, 'postgres'));
      expect(target.startsWith(`${systemFolder}/`)).toBe(true);
      expect(await visit(folder, process.env)).toBe(2);
      expect(await visit(folder, env)).toBe(3);
      fs.rmSync(present ? path.dirname(target) : systemFolder, { recursive: true });
    });

    test('data of a user who cannot reach it is refused with the three ways out', async () => {
      const folder = newFolder('data');
      fs.mkdirSync(folder);
      fs.chownSync(folder, daemon.uid, daemon.gid);
      await visit(folder);
      fs.chmodSync(path.dirname(folder), 0o700);
      const { code, message } = await start(folder).next(refused);
      expect(code).toBe('no-user');
      for (const way of ['ordinary user', 'DATA_DIR', 'DATABASE_URL']) expect(message).toContain(way);
      expect(clusterOwner(folder)).toBe(daemon.uid);
    });

    test('the data of one user is refused to another', async () => {
      const folder = newFolder('data');
      fs.mkdirSync(folder);
      fs.chownSync(folder, daemon.uid, daemon.gid);
      await visit(folder);
      const { code, message } = await start(folder, { below: nameless }).next(refused);
      expect(code).toBe('not-ours');
      expect(message).toContain('DATA_DIR');
    });
  });
}
