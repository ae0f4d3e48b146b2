import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanUp, newFolder, query, ready, refused, start, stop } from './starter.ts';

afterAll(cleanUp);

const root = process.getuid?.() === 0;
const apart = root ? ['--mount'] : ['--mount', '--user', '--map-root-user'];
const join = root ? ['--mount'] : ['--mount', '--user', '--preserve-credentials'];
const possible = spawnSync('unshare', [...apart, 'true']).status === 0;
const reason = possible ? '' : ' (not run: this machine lets nobody mount a small disk)';

interface SmallDisk {
  folder: string;
  /** The same folder, seen from here. */
  outside: string;
  below: string[];
  remove(): void;
}

/** A disk in memory that only the processes of one mount namespace see, kept by a sleeping process. */
async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = newFolder('disk');
  fs.mkdirSync(folder);
  const script = 'mount -t tmpfs -o "size=$0" none "$1" && echo mounted && exec sleep 600';
  const keeper = spawn('unshare', [...apart, '/bin/sh', '-c', script, `${megabytes}m`, folder]);
  await once(keeper.stdout, 'data');
  const below = ['nsenter', '--target', String(keeper.pid), ...join, '--'];
  return { folder, outside: `/proc/${keeper.pid}/root${folder}`, below, remove: () => keeper.kill('SIGKILL') };
}

function fill(folder: string): string {
  const file = path.join(folder, 'filler');
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [1 << 20, 4096, 1]) {
      try {
        for (;;) if (fs.writeSync(handle, Buffer.alloc(size)) < size) break;
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
      }
    }
  } finally {
    fs.closeSync(handle);
  }
  return file;
}

describe.skipIf(!possible)(`a full disk${reason}`, () => {
  test('a first start on a disk that is too small says so and leaves nothing half-made', async () => {
    const disk = await smallDisk(20);
    const { code, message } = await start(path.join(disk.folder, 'data'), { below: disk.below }).next(refused);
    expect(code).toBe('disk-full');
    expect(message).toContain('Free some space');
    expect(fs.readdirSync(path.join(disk.outside, 'data/postgres'))).not.toContain('cluster.new');
    disk.remove();
  });

  test('a start on a full disk says so, and after some space is freed everything is there', async () => {
    const disk = await smallDisk(70);
    const folder = path.join(disk.folder, 'data');
    const seen = (socketFolder: string) => socketFolder.replace(disk.folder, disk.outside);
    const first = start(folder, { below: disk.below });
    await query(seen((await first.next(ready)).socketFolder), 'create table kept as select 1 as one');
    await stop(first);

    const filler = fill(disk.outside);
    expect((await start(folder, { below: disk.below }).next(refused)).code).toBe('disk-full');
    fs.rmSync(filler);

    const again = start(folder, { below: disk.below });
    const { socketFolder } = await again.next(ready);
    expect(await query(seen(socketFolder), 'select one from kept')).toEqual([{ one: 1 }]);
    await stop(again);
    disk.remove();
  });

  test('a disk that fills during a stream of commits costs no acknowledged row', async () => {
    const disk = await smallDisk(70);
    const folder = path.join(disk.folder, 'data');
    const writer = start(folder, { below: disk.below, work: 'write' });
    await writer.next((line) => line.acknowledged);
    const filler = fill(disk.outside);
    expect(await writer.next((line) => line.interrupted)).toContain('No space left on device');
    writer.child.kill('SIGKILL');
    await writer.gone;
    const last = writer.lines.findLast((line) => line.acknowledged !== undefined)?.acknowledged as number;
    fs.rmSync(filler);

    const again = start(folder, { below: disk.below });
    const { socketFolder } = await again.next(ready);
    const [stored] = await query<{ rows: number }>(
      socketFolder.replace(disk.folder, disk.outside),
      'select count(*)::int as rows from acknowledged',
    );
    expect(stored?.rows).toBe(last);
    await stop(again);
    disk.remove();
  });
});
