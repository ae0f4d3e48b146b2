import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '#db/backup/back-up.ts';
import { FIRST_LINE, frame, framesOf } from '#db/backup/frame.ts';
import type { Header } from '#db/backup/header.ts';
import { BackupProblem } from '#db/backup/problem.ts';
import { inspect, restore } from '#db/backup/restore.ts';
import type { EmbeddedDatabase } from '#db/embedded/launch.ts';
import { applyMigration, beginMigrating, createDatabase, knownMigrations, migrate } from '#db/migrate.ts';
import { clientConfig, type Place } from '#db/place.ts';
import pg from 'pg';
import { contentsOf, fill } from './contents.ts';
import { ask, cleanUp, newFolder, placeOn, startEighteen } from './servers.ts';

const options = { product: '0.1.0', now: () => Date.UTC(2026, 10, 21, 3) };

let eighteen: EmbeddedDatabase;
let from: Place;
let folder: string;
let good: string;

beforeAll(async () => {
  eighteen = await startEighteen();
  from = placeOn(eighteen, 'source');
  await migrate(from);
  await fill(from);
  folder = newFolder();
  good = path.join(folder, 'good.backup');
  await backUp(from, good, options);
});
afterAll(cleanUp);

let counter = 0;
const newPlace = () => placeOn(eighteen, `refusal_${(counter += 1)}`);

function written(name: string, bytes: Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

/** The sentence of a refusal, which must be one of ours. */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const problem = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(problem).toBeInstanceOf(BackupProblem);
  return (problem as Error).message;
}

const tablesOf = async (place: Place) =>
  (await ask(place, `select count(*)::int as tables from pg_class where relkind = 'r' and relnamespace >= 16384`))[0];

/** The good file with its frames changed, packed again as a program would that knows the form. */
async function rewritten(name: string, change: (kind: string, content: Buffer) => Buffer[]): Promise<string> {
  const parts: Buffer[] = [Buffer.from(FIRST_LINE)];
  for await (const { kind, content } of framesOf(one(gunzipSync(fs.readFileSync(good)))))
    parts.push(...change(kind, content));
  return written(name, gzipSync(Buffer.concat(parts)));
}

function unpacked(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const withHeader = (name: string, change: (header: Header) => object) =>
  rewritten(name, (kind, content) => [
    kind === 'H' ? frame('H', change(JSON.parse(content.toString()) as Header)) : frame(kind as 'D', content),
  ]);

describe('a database where somebody has begun', () => {
  test.each([
    [
      'a company',
      `insert into app.company values (gen_random_uuid(), 'A', 'team', 'UTC', 'USD', 1, 1, true, '{}', null, 1, now())`,
    ],
    [
      'an account',
      `insert into auth."user" ("id", "name", "email", "emailVerified") values ('x', 'X', 'x@example.com', true)`,
    ],
  ])('%s is kept, and the file refused', async (_, plant) => {
    const to = newPlace();
    await migrate(to);
    await ask(to, plant);
    const before = await contentsOf(to);
    expect(await sentenceOf(restore(to, good, {}))).toContain('companies or accounts in this database already');
    expect(await contentsOf(to)).toEqual(before);
  });
});

describe('a damaged file', () => {
  test('cut off anywhere, it is refused and nothing has changed', async () => {
    const bytes = fs.readFileSync(good);
    const to = newPlace();
    await createDatabase(to);
    for (let cut = 0; cut < 16; cut += 1) {
      const file = written('cut.backup', bytes.subarray(0, Math.floor((bytes.length * cut) / 16)));
      expect(await sentenceOf(restore(to, file, {}))).toContain('damaged or incomplete');
    }
    expect(await tablesOf(to)).toEqual({ tables: 0 });
    // The same database takes the whole file.
    await restore(to, good, {});
    expect(await contentsOf(to)).toEqual(await contentsOf(from));
  });

  test('with a single bit changed anywhere, it is refused and nothing has changed', async () => {
    const bytes = fs.readFileSync(good);
    const to = newPlace();
    await createDatabase(to);
    let tried = 0;
    for (let at = 0; at < bytes.length; at += Math.floor(bytes.length / 24)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      // Some bits say the same either way: the time in gzip's own front, a repetition taken from another place.
      if (unpacked(changed)?.equals(gunzipSync(bytes))) continue;
      tried += 1;
      await sentenceOf(restore(to, written('bit.backup', changed), {}));
    }
    expect(tried).toBeGreaterThan(16);
    expect(await tablesOf(to)).toEqual({ tables: 0 });
  });

  test('a row changed by somebody who packs it well again is found by its checksum', async () => {
    const file = await rewritten('changed.backup', (kind, content) => [
      frame(kind as 'D', kind === 'D' ? Buffer.from(content.toString().replace('Harbor', 'Hurbor')) : content),
    ]);
    const to = newPlace();
    expect(await sentenceOf(restore(to, file, {}))).toContain('rows of app.company are not those written');
    expect(await tablesOf(to)).toEqual({ tables: 0 });
  });

  test('a table that is left out is missed, and one that appears twice is refused', async () => {
    let table = '';
    const without = await rewritten('without.backup', (kind, content) => {
      if (kind === 'T') table = (JSON.parse(content.toString()) as { name: string }).name;
      return table === 'passkey' && kind !== 'Z' ? [] : [frame(kind as 'D', content)];
    });
    expect(await sentenceOf(restore(newPlace(), without, {}))).toContain('a table is missing');
    const twice = await rewritten('twice.backup', (kind, content) => {
      if (kind === 'T') table = (JSON.parse(content.toString()) as { name: string }).name;
      const bytes = frame(kind as 'D', content);
      return table === 'rateLimit' && kind === 'T' ? [bytes, frame('E', emptyTable), bytes] : [bytes];
    });
    expect(await sentenceOf(restore(newPlace(), twice, {}))).toContain('damaged');
  });

  test.each([
    ['text', 'not a backup at all'],
    ['nothing', ''],
    ['a packed text', gzipSync('not a backup at all')],
  ])('%s is no backup', async (_, content) => {
    const file = written('other.backup', Buffer.from(content));
    expect(await sentenceOf(inspect(file))).toContain('damaged');
    expect(await sentenceOf(restore(newPlace(), file, {}))).toContain('Nothing was changed');
  });

  test('no file, and a folder, are said as what they are', async () => {
    expect(await sentenceOf(inspect(path.join(folder, 'none')))).toContain('There is no file');
    expect(await sentenceOf(restore(newPlace(), folder, {}))).toContain('is a folder');
  });
});

const emptyTable = { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') };

describe('a file of another version', () => {
  test('of a newer schema, of a newer form and of a changed migration it is refused by its front alone', async () => {
    const future = await withHeader('future.backup', (header) => ({
      ...header,
      product: '9.0.0',
      migrations: [...header.migrations, { name: '9999_future.sql', hash: 'f' }],
    }));
    const form = await withHeader('form.backup', () => ({ format: 2, product: '9.0.0' }));
    const changed = await withHeader('hash.backup', (header) => ({
      ...header,
      migrations: header.migrations.map(({ name }) => ({ name, hash: '0' })),
    }));
    for (const file of [future, form]) {
      expect(await sentenceOf(inspect(file))).toContain('newer version of Evenkeel (9.0.0)');
      expect(await sentenceOf(restore(newPlace(), file, {}))).toContain('Nothing was changed');
    }
    expect(await sentenceOf(inspect(changed))).toContain('differs from the one here');
  });

  test('of an older version it is brought to this one, into a new database and into an empty one of this version', async () => {
    const old = newPlace();
    const known = await knownMigrations();
    const then = known.slice(0, 3);
    await createDatabase(old);
    const client = new pg.Client(clientConfig(old, 'owner'));
    await client.connect();
    await beginMigrating(client);
    for (const migration of then) await applyMigration(client, migration);
    await client.query(
      `insert into app.company values (gen_random_uuid(), 'Older', 'team', 'UTC', 'USD', 1, 1, true, '{}', null, 1, now())`,
    );
    await client.end();
    const file = path.join(folder, 'older.backup');
    await backUp(old, file, options);
    expect((await inspect(file)).migrations).toHaveLength(then.length);

    const [fresh, empty] = [newPlace(), newPlace()];
    await migrate(empty);
    for (const to of [fresh, empty]) {
      await restore(to, file, {});
      const contents = await contentsOf(to);
      expect(contents['"app"."company"']).toEqual((await contentsOf(old))['"app"."company"']);
      expect(contents['"app"."value"']?.rows).toBe(0);
      expect(contents['migrations']?.rows).toBe(known.length);
      expect(await migrate(to)).toEqual([]);
    }
  });
});

test('a backup of a database without Evenkeel says so and writes no file', async () => {
  const file = path.join(folder, 'never.backup');
  const to = newPlace();
  expect(await sentenceOf(backUp(to, file, options))).toContain('nothing to back up');
  await createDatabase(to);
  expect(await sentenceOf(backUp(to, file, options))).toContain('nothing to back up');
  expect(fs.existsSync(file)).toBe(false);
});

test.each([
  ['a folder', (inside: string) => inside, 'is a folder'],
  [
    'a folder that does not exist',
    (inside: string) => path.join(inside, 'no/such.backup'),
    'the folder does not exist',
  ],
  ['a file as a folder', (inside: string) => path.join(inside, 'good.backup/x'), 'a part of its path is a file'],
])('%s takes no backup', async (_, target, words) => {
  expect(await sentenceOf(backUp(from, target(folder), options))).toContain(words);
});
