import { afterAll, expect, test } from 'vitest';
import { commandOf } from '#db/embedded/process-table.ts';
import {
  descendants,
  kill,
  newFolder,
  query,
  ready,
  cleanUp,
  type Starter,
  start,
  stop,
  untilDead,
} from './starter.ts';

afterAll(cleanUp);

async function acknowledge(starter: Starter, count: number): Promise<void> {
  let seen = 0;
  await starter.next((line) => (line.acknowledged !== undefined && ++seen >= count ? line : undefined));
}

/** The two shells between starter and server: the first waits for the server, the second watches the starter. */
const shellsOf = (starter: Starter) => descendants(starter.pid).filter((pid) => commandOf(pid).startsWith('/bin/sh'));

const victims: [string, (starter: Starter, server: number) => number[]][] = [
  ['the starter', (starter) => [starter.pid]],
  ['the server', (_, server) => [server]],
  ['the starter and the shells below it', (starter) => [starter.pid, ...shellsOf(starter)]],
  ['the whole group', (starter) => [starter.pid, ...descendants(starter.pid)]],
];

test.each(victims)('kill -9 of %s during a stream of commits loses no acknowledged row', async (_, choose) => {
  const folder = newFolder('data');
  for (const rows of [30, 150]) {
    const starter = start(folder, { work: 'write' });
    const { pid } = await starter.next(ready);
    await acknowledge(starter, rows);
    kill(choose(starter, pid));
    starter.child.kill('SIGKILL');
    await starter.gone;
    const last = starter.lines.findLast((line) => line.acknowledged !== undefined)?.acknowledged as number;

    const after = start(folder);
    const { socketFolder } = await after.next(ready);
    const [stored] = await query<{ rows: number; last: number }>(
      socketFolder,
      'select count(*)::int as rows, max(id)::int as last from acknowledged',
    );
    // Rows are numbered without gaps; one more than was acknowledged may be there: its answer was on the way.
    expect(stored?.rows).toBe(stored?.last);
    expect([last, last + 1]).toContain(stored?.last);
    await stop(after);
  }
});

test('the server ends when its starter is killed with SIGKILL', async () => {
  const starter = start(newFolder('data'));
  const { pid } = await starter.next(ready);
  const below = descendants(starter.pid);
  expect(below).toContain(pid);
  kill([starter.pid]);
  await Promise.all(below.map(untilDead));
});

test('SIGTERM stops the server, the keeper and the starter', async () => {
  const starter = start(newFolder('data'));
  await starter.next(ready);
  const below = descendants(starter.pid);
  starter.child.kill('SIGTERM');
  expect(await starter.gone).toBe(0);
  await Promise.all(below.map(untilDead));
});

test('a starter learns that its server was killed, and the folder is free again', async () => {
  const folder = newFolder('data');
  const starter = start(folder);
  const { pid } = await starter.next(ready);
  kill([pid]);
  await starter.next((line) => line.exited);
  const second = start(folder);
  expect((await second.next(ready)).pid).not.toBe(pid);
  await Promise.all([stop(second), stop(starter)]);
});

test('a server that lost its keeper is stopped by the starter', async () => {
  const starter = start(newFolder('data'));
  const { pid } = await starter.next(ready);
  kill(shellsOf(starter).slice(0, 1));
  const log = await starter.next((line) => line.exited);
  expect(log).toContain('database system is shut down');
  await untilDead(pid);
  await stop(starter);
});

test('a server that outlived its starter is stopped by the next one', async () => {
  const folder = newFolder('data');
  const first = start(folder);
  const { pid } = await first.next(ready);
  const shells = shellsOf(first);
  expect(shells).toHaveLength(2);
  // Held first: whoever of them saw another one die would stop the server itself.
  kill([first.pid, ...shells], 'SIGSTOP');
  kill([first.pid, ...shells]);
  await first.gone;
  const second = start(folder);
  const { note, pid: successor } = await second.next(ready);
  expect(note).toMatch(/left over from an earlier run was stopped/);
  expect(successor).not.toBe(pid);
  await untilDead(pid);
  await stop(second);
});
