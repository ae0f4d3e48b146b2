import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CompanyId } from '#lib/ids.ts';
import { Clock, DAY, MINUTE } from '#test/support/clock.ts';
import { startTestServer } from '#test/support/test-server.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UploadFolder } from './uploads.ts';

const company = '01990000-0000-7000-8000-000000000001' as CompanyId;
const [first, second] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'] as const;

let folder: string;
let clock: Clock;
let uploads: UploadFolder;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-uploads-'));
  clock = new Clock(Date.parse('2026-03-18T15:00:00Z'));
  uploads = new UploadFolder(folder, clock.now);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (id: string) =>
  uploads.keep(company, id, 'values.csv', new Blob(['metric,date,value\n']).stream() as never);
const onDisk = async () => (await readdir(path.join(folder, 'uploads', company))).toSorted();

test('what nobody has used for a day is removed, and nothing sooner', async () => {
  await keep(first);
  clock.forward(DAY - MINUTE);
  await uploads.removeUnused();
  expect(await onDisk()).toEqual([first, `${first}.json`]);
  clock.forward(2 * MINUTE);
  await uploads.removeUnused();
  expect(await onDisk()).toEqual([]);
  expect(await uploads.find(company, first)).toBeNull();
});

test('a file that was looked at stays a day longer, and whoever reads it meanwhile reads on', async () => {
  await keep(first);
  await keep(second);
  const reading = await uploads.find(company, first);
  clock.forward(DAY - MINUTE);
  await uploads.find(company, first);
  clock.forward(2 * MINUTE);
  await uploads.removeUnused();
  expect(await onDisk()).toEqual([first, `${first}.json`]);
  expect(await reading?.blob.text()).toBe('metric,date,value\n');
});

test('what broke off when the server was killed goes too, and what is still coming stays', async () => {
  await keep(first);
  const at = (id: string) => path.join(folder, 'uploads', company, id);
  const [hour, now] = [3600, clock.now() / 1000];
  for (const [id, age] of [
    ['broken', 25 * hour],
    ['coming', hour],
  ] as const) {
    await writeFile(at(id), 'metric');
    await utimes(at(id), now - age, now - age);
  }
  await uploads.removeUnused();
  expect(await onDisk()).toEqual([first, `${first}.json`, 'coming']);
});

test('a folder that was never made is no trouble', async () => {
  await uploads.removeUnused();
  expect(await readdir(folder)).toEqual([]);
});

test('a server that starts removes what is old', async () => {
  await keep(first);
  await keep(second);
  const old = clock.now() / 1000 - 60;
  await utimes(path.join(folder, 'uploads', company, `${second}.json`), old, old);
  const server = await startTestServer({ now: clock.now() + DAY - MINUTE / 2, dataFolder: folder });
  try {
    await expect.poll(onDisk).toEqual([first, `${first}.json`]);
    expect(server.problems).toEqual([]);
  } finally {
    await server.stop();
  }
});
