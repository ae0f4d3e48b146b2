import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newFolder, query, ready, refused, cleanUp, start, stop } from './starter.ts';

afterAll(cleanUp);

test('the server has checksums, sorts by code point, is durable and listens on nothing but its socket', async () => {
  const starter = start(newFolder('data'));
  const { socketFolder } = await starter.next(ready);
  const names = ['data_checksums', 'listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'jit'];
  const list = names.map((name) => `'${name}'`).join(', ');
  const settings = await query(
    socketFolder,
    `select name, setting from pg_settings where name in (${list}) order by name`,
  );
  expect(settings).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'jit', setting: 'off' },
    { name: 'listen_addresses', setting: '' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
  const [database] = await query(
    socketFolder,
    `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'postgres'`,
  );
  expect(database).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' });
  expect(fs.statSync(socketFolder).mode & 0o777).toBe(0o700);
  await stop(starter);
});

test('data of another major version is refused with the way out, and left as it is', async () => {
  const folder = newFolder('data');
  const first = start(folder);
  await first.next(ready);
  await stop(first);
  const file = path.join(folder, 'postgres/cluster/PG_VERSION');
  const version = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, '17\n');
  const { code, message } = await start(folder).next(refused);
  expect(code).toBe('wrong-version');
  expect(message).toContain('PostgreSQL 17');
  expect(message).toContain('evenkeel backup');
  fs.writeFileSync(file, version);
  const again = start(folder);
  await again.next(ready);
  await stop(again);
});

test('a first start that was cut off is done again from the beginning', async () => {
  const folder = newFolder('data');
  fs.mkdirSync(path.join(folder, 'postgres/cluster.new/base'), { recursive: true });
  const starter = start(folder);
  await starter.next(ready);
  expect(fs.existsSync(path.join(folder, 'postgres/cluster.new'))).toBe(false);
  await stop(starter);
});

test('a folder that holds something else is refused and left as it is', async () => {
  const folder = newFolder('data');
  const notes = path.join(folder, 'postgres/cluster/notes.txt');
  fs.mkdirSync(path.dirname(notes), { recursive: true });
  fs.writeFileSync(notes, 'mine');
  expect((await start(folder).next(refused)).code).toBe('not-ours');
  expect(fs.readFileSync(notes, 'utf8')).toBe('mine');
});

test('a data folder that is a file is refused', async () => {
  const file = newFolder('data');
  fs.writeFileSync(file, 'mine');
  const { code, message } = await start(file).next(refused);
  expect(code).toBe('not-ours');
  expect(message).toContain('DATA_DIR');
});

test('a damaged cluster fails with the words of the server', async () => {
  const folder = newFolder('data');
  const first = start(folder);
  await first.next(ready);
  await stop(first);
  fs.rmSync(path.join(folder, 'postgres/cluster/global/pg_control'));
  const { code, message } = await start(folder).next(refused);
  expect(code).toBe('failed');
  expect(message).toContain('pg_control');
});

test.each([
  ['a space', ['a space']],
  ['a comma, quotes and an accent', [`Müller's "own", 100 %`]],
  ['a backslash', ['a\\b']],
])('a path with %s works', async (_, names) => {
  const starter = start(newFolder(...names, 'data'));
  const { socketFolder } = await starter.next(ready);
  expect(await query(socketFolder, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop(starter);
});

test('a path too long for a socket address gets a short folder, which is cleared away, after a crash too', async () => {
  const folder = newFolder('long'.repeat(40), 'data');
  const crashed = start(folder);
  const { socketFolder: first } = await crashed.next(ready);
  crashed.child.kill('SIGKILL');
  await crashed.gone;
  const starter = start(folder);
  const { socketFolder } = await starter.next(ready);
  expect(path.dirname(socketFolder)).toBe(os.tmpdir());
  expect(fs.existsSync(first)).toBe(false);
  expect(await query(socketFolder, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop(starter);
  expect(fs.existsSync(socketFolder)).toBe(false);
});
