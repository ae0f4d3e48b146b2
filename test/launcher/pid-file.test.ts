import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { commandOf, isAlive } from '#db/embedded/process-table.ts';
import { descendants, kill, newFolder, query, ready, cleanUp, start, stop, untilDead } from './starter.ts';

const spawned: ChildProcess[] = [];

afterAll(async () => {
  for (const child of spawned) child.kill('SIGKILL');
  await cleanUp();
});

/** Crashes a server so that its postmaster.pid stays, and then gives its number to somebody else. */
async function leavePidFile(folder: string, takeOver: (account: { uid: number; gid: number }) => Promise<number>) {
  const starter = start(folder, { work: 'write' });
  await starter.next((line) => line.acknowledged);
  const all = [starter.pid, ...descendants(starter.pid)];
  kill(all);
  await Promise.all(all.map(untilDead));
  const file = path.join(folder, 'postgres/cluster/postmaster.pid');
  const { uid, gid } = fs.statSync(file);
  const pid = await takeOver({ uid, gid });
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(pid)));
  return pid;
}

async function holdNumber({ uid, gid }: { uid: number; gid: number }): Promise<number> {
  const ids = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn('sleep', ['600'], { stdio: 'ignore', cwd: '/', ...ids });
  spawned.push(child);
  await once(child, 'spawn');
  return child.pid as number;
}

/** The shell becomes a program that never collects its child, which therefore stays a zombie once it is killed. */
async function holdZombie({ uid, gid }: { uid: number; gid: number }): Promise<number> {
  const ids = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn('/bin/sh', ['-c', 'sleep 600 & echo $!; exec sleep 601'], { cwd: '/', ...ids });
  spawned.push(child);
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  const pid = Number(text.toString());
  while (!commandOf(child.pid as number).startsWith('sleep 601')) await sleep(5);
  process.kill(pid, 'SIGKILL');
  await untilDead(pid);
  process.kill(pid, 0);
  return pid;
}

test.each([
  ['now belongs to another process', holdNumber],
  ['is a zombie', holdZombie],
])('a left-over postmaster.pid whose number %s does not stop the start', async (_, takeOver) => {
  const folder = newFolder('data');
  const pid = await leavePidFile(folder, takeOver);
  const before = isAlive(pid);
  const starter = start(folder);
  const { note, socketFolder } = await starter.next(ready);
  expect(note).toMatch(/left-over postmaster\.pid/);
  expect(await query(socketFolder, 'select count(*) > 0 as kept from acknowledged')).toEqual([{ kept: true }]);
  expect(isAlive(pid)).toBe(before);
  await stop(starter);
});

test('a left-over postmaster.pid of a number nobody has is left to PostgreSQL', async () => {
  const folder = newFolder('data');
  await leavePidFile(folder, async () => 4_194_304);
  const starter = start(folder);
  expect((await starter.next(ready)).note).toBeNull();
  await stop(starter);
});
