import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Nightly, type NightlyOptions, openNightly } from './nightly.ts';

const HOUR = 3_600_000;

let root: string;
let folder: string;
let now: number;
let told: string[];

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ek-nightly-'));
  folder = path.join(root, 'backups');
  now = new Date(2026, 10, 21, 9).getTime();
  told = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes the hour into the file, so that a test sees which one it is. */
const write = (file: string) => writeFile(file, String(now));

const open = (options: Partial<NightlyOptions> = {}): Nightly =>
  openNightly({
    folder,
    now: () => now,
    begun: async () => true,
    backUp: write,
    onTrouble: (sentence) => told.push(sentence),
    ...options,
  });

test('the first look makes a backup, later ones wait for the night', async () => {
  const nightly = open();
  expect(nightly.state()).toMatchObject({ on: true, folder, last: null, next: null });
  await nightly.look();
  const made = new Date(now).toISOString();
  expect(nightly.state()).toEqual({
    on: true,
    folder,
    last: { name: 'evenkeel-2026-11-21.backup', at: made, bytes: String(now).length },
    next: new Date(2026, 10, 22, 3).toISOString(),
    problem: null,
  });
  now += HOUR;
  await nightly.look();
  expect(nightly.state().last?.at).toBe(made);
  now = new Date(2026, 10, 22, 3).getTime();
  await nightly.look();
  expect(await readdir(folder)).toEqual(['evenkeel-2026-11-21.backup', 'evenkeel-2026-11-22.backup']);
});

test('before there is a company nothing is written, and the first look after that makes one', async () => {
  let begun = false;
  const nightly = open({ begun: async () => begun });
  await nightly.look();
  expect(await readdir(root)).toEqual([]);
  begun = true;
  await nightly.look();
  expect(nightly.state().last?.name).toBe('evenkeel-2026-11-21.backup');
});

test('after a restart the last one is found, and a young one is enough', async () => {
  await open().look();
  const file = path.join(folder, 'evenkeel-2026-11-21.backup');
  await utimes(file, now / 1000, now / 1000);
  const before = await readFile(file, 'utf8');
  now += 2 * HOUR;
  const again = open();
  await again.look();
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(again.state().last).toMatchObject({
    name: 'evenkeel-2026-11-21.backup',
    at: new Date(now - 2 * HOUR).toISOString(),
  });
});

test('fourteen are kept, and what was cut off is cleared away', async () => {
  const nightly = open();
  for (let day = 1; day <= 17; day += 1) {
    now = new Date(2026, 10, day, 4).getTime();
    await nightly.look();
    if (day === 10) await writeFile(path.join(folder, '.evenkeel-2026-11-10.backup.1.unfinished'), '');
    if (day === 10) await writeFile(path.join(folder, 'notes.txt'), '');
  }
  const names = await readdir(folder);
  expect(names).toHaveLength(15);
  expect(names.sort()[0]).toBe('evenkeel-2026-11-04.backup');
  expect(names).toContain('notes.txt');
});

test('a failure is told once an hour, the one before stays, and the next that works clears it', async () => {
  let full = false;
  const nightly = open({
    backUp: async (file) => {
      if (full) throw new Error('The disk is full.');
      await write(file);
    },
  });
  await nightly.look();
  full = true;
  now = new Date(2026, 10, 22, 3).getTime();
  await nightly.look();
  await nightly.look();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('your data is not touched by that. The disk is full.');
  expect(nightly.state()).toMatchObject({
    last: { name: 'evenkeel-2026-11-21.backup' },
    problem: { sentence: 'The disk is full.' },
    next: new Date(now + HOUR).toISOString(),
  });
  full = false;
  now += HOUR;
  await nightly.look();
  expect(nightly.state()).toMatchObject({ last: { name: 'evenkeel-2026-11-22.backup' }, problem: null });
});

test('a folder that cannot be made is a sentence, not an end', async () => {
  await writeFile(folder, 'a file');
  await open().look();
  expect(told).toHaveLength(1);
  expect(await readFile(folder, 'utf8')).toBe('a file');
});

test('switched off it does nothing and says so', async () => {
  const nightly = open({ folder: null });
  await nightly.look();
  expect(nightly.state()).toEqual({ on: false, folder: null, last: null, next: null, problem: null });
  expect(await readdir(root)).toEqual([]);
});

test('stopping gives up the backup that is being made, without a word', async () => {
  let begun = (): void => undefined;
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const nightly = open({
    backUp: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        begun();
      }),
  });
  const looking = nightly.look();
  await beginning;
  await nightly.stop();
  await looking;
  expect(told).toEqual([]);
});
