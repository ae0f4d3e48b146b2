import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '#db/backup/back-up.ts';
import { restore } from '#db/backup/restore.ts';
import type { EmbeddedDatabase } from '#db/embedded/launch.ts';
import { migrate } from '#db/migrate.ts';
import type { Place } from '#db/place.ts';
import { contentsOf, fill, protectionOf } from './contents.ts';
import { ask, cleanUp, hasFifteen, newFolder, placeOn, startEighteen, startFifteen } from './servers.ts';
import { startWriter } from './writer.ts';

const options = { product: '0.1.0', now: () => Date.UTC(2026, 10, 21, 3) };

let eighteen: EmbeddedDatabase;

beforeAll(async () => {
  eighteen = await startEighteen();
});
afterAll(cleanUp);

let counter = 0;
const newPlace = () => placeOn(eighteen, `round_${(counter += 1)}`);

async function filled(place: Place): Promise<Place> {
  await migrate(place);
  await fill(place);
  return place;
}

/** Backs up and restores, and holds every row, every policy and every migration of the one against the other. */
async function expectSame(from: Place, to: Place): Promise<void> {
  const file = path.join(newFolder(), 'all.backup');
  const before = await contentsOf(from);
  const made = await backUp(from, file, options);
  const restored = await restore(to, file, {});
  expect(await contentsOf(to)).toEqual(before);
  expect(await protectionOf(to)).toEqual(await protectionOf(from));
  const { migrations: _, ...tables } = before;
  expect(Object.entries(tables).filter(([, { rows }]) => rows === 0)).toEqual([]);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  expect(made).toEqual({ tables: Object.keys(tables).length, rows });
  expect(restored).toEqual({ ...made, madeAt: '2026-11-21T03:00:00.000Z' });
}

test('every row of every table comes back as it was, and the policies stand', async () => {
  await expectSame(await filled(newPlace()), newPlace());
});

test('a database that was migrated and left empty takes a backup, with the secret of the one it came from', async () => {
  const to = newPlace();
  await migrate(to);
  await ask(to, `insert into auth.installation (cookie_secret) values ('made at the first start')`);
  await expectSame(await filled(newPlace()), to);
});

test('a backup of a backup is the same', async () => {
  const [first, second] = [newPlace(), newPlace()];
  await expectSame(await filled(first), second);
  await expectSame(second, newPlace());
});

test('after a restore the server’s own migration finds nothing to do', async () => {
  const [from, to] = [await filled(newPlace()), newPlace()];
  await expectSame(from, to);
  expect(await migrate(to)).toEqual([]);
});

test('the file can be read by its owner only, and one that stood there is replaced', async () => {
  const from = await filled(newPlace());
  const folder = newFolder();
  const file = path.join(folder, 'a backup.file');
  fs.writeFileSync(file, 'older', { mode: 0o644 });
  await backUp(from, file, options);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(folder)).toEqual(['a backup.file']);
  await restore(newPlace(), file, {});
});

test('a backup taken while others write is of one moment', async () => {
  const from = await filled(newPlace());
  const writer = await startWriter(from);
  const file = path.join(newFolder(), 'busy.backup');
  await writer.until(50);
  const before = writer.committed();
  await backUp(from, file, options);
  const after = writer.begun();
  await writer.stop();
  const to = newPlace();
  await restore(to, file, {});
  // Each commit wrote one row into either table, with its number.
  const [found] = await ask(
    to,
    `select (select count(*)::int from app.mail where kind = 'pair') as mails,
            (select count(*)::int from app.activity where verb = 'pair') as activities,
            (select coalesce(max(subject::int), 0) from app.mail where kind = 'pair') as last`,
  );
  const { mails, activities, last } = found as { mails: number; activities: number; last: number };
  expect(activities).toBe(mails);
  expect(last).toBe(mails);
  expect(mails).toBeGreaterThanOrEqual(before);
  expect(mails).toBeLessThanOrEqual(after);
});

const reason = hasFifteen ? '' : ' (not run: Debian’s PostgreSQL 15 is not on this machine)';

describe.runIf(hasFifteen)(`between PostgreSQL 18 and a rented PostgreSQL 15${reason}`, () => {
  let onFifteen: (database: string) => Promise<Place>;

  beforeAll(async () => {
    onFifteen = await startFifteen();
  });

  test('from 18 to 15', async () => {
    await expectSame(await filled(newPlace()), await onFifteen('to_fifteen'));
  });

  test('from 15 to 18', async () => {
    const from = newPlace();
    await filled(from);
    const middle = await onFifteen('middle');
    await expectSame(from, middle);
    await expectSame(middle, newPlace());
  });
});
