import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withUnforcedPolicies } from '../forced-policies.ts';
import { applyMigration, beginMigrating, createDatabase, knownMigrations, planned } from '../migrate.ts';
import { clientConfig, type Place } from '../place.ts';
import { PLAIN_TEXT } from './back-up.ts';
import { FileReader, newer } from './file-reader.ts';
import { BadFrame } from './frame.ts';
import type { Header } from './header.ts';
import { BackupProblem, damaged, readingProblem } from './problem.ts';
import { makeRoom } from './room.ts';
import { nameOf, quoteName, quoteTable, readTables, type Table } from './table.ts';

export interface RestoreOptions {
  /** Called before each table, and once with `done` equal to `of`. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface Restored {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Brings back a backup into a database without a company or an account, and to this version. One transaction: it is
 * all there, or nothing has changed.
 *
 * @throws {BackupProblem} with a sentence.
 */
export async function restore(place: Place, file: string, options: RestoreOptions): Promise<Restored> {
  let restored: Restored | undefined;
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      async (pieces: AsyncIterable<Buffer>) => {
        restored = await restoreFrom(new FileReader(file, pieces), place, file, options);
      },
      options.signal ? { signal: options.signal } : {},
    );
  } catch (problem) {
    if (problem instanceof BadFrame) throw damaged(file, problem.message, problem);
    throw rowRefused(problem, file) ?? readingProblem(problem, file);
  }
  return restored as Restored;
}

/** Whether the file can be restored by this version, as far as its front tells. @throws {BackupProblem} when it cannot. */
export async function inspect(file: string): Promise<Header> {
  const reading = createReadStream(file);
  const pieces = createGunzip();
  reading.on('error', (problem) => pieces.destroy(problem));
  try {
    const header = await new FileReader(file, reading.pipe(pieces)).header();
    refuseOther(header, await knownMigrations(), file);
    return header;
  } catch (problem) {
    throw problem instanceof BadFrame ? damaged(file, problem.message, problem) : readingProblem(problem, file);
  } finally {
    reading.destroy();
    pieces.destroy();
  }
}

async function restoreFrom(
  reader: FileReader,
  place: Place,
  file: string,
  { onProgress }: RestoreOptions,
): Promise<Restored> {
  const header = await reader.header();
  const known = await knownMigrations();
  refuseOther(header, known, file);
  await createDatabase(place);
  const client = new pg.Client(clientConfig(place, 'owner'));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`begin; ${PLAIN_TEXT}; set local lock_timeout to '10s'`);
    const applied = await beginMigrating(client);
    planned(known, applied);
    const standing = await makeRoom(client, applied.length, header.migrations.length);
    for (const migration of known.slice(standing, header.migrations.length)) await applyMigration(client, migration);
    const tables = await readTables(client);
    // COPY cannot write behind policies.
    const rows = await withUnforcedPolicies(client, () => load(client, reader, tables, onProgress));
    for (const migration of known.slice(header.migrations.length)) await applyMigration(client, migration);
    await client.query('commit');
    await client.query(`analyze ${(await readTables(client)).map(quoteTable).join(', ')}`);
    onProgress?.(tables.length, tables.length);
    return { madeAt: header.madeAt, tables: tables.length, rows };
  } finally {
    // What is not committed by now goes with the connection.
    await client.end();
  }
}

function refuseOther(header: Header, known: readonly { name: string; hash: string }[], file: string): void {
  for (const [at, { name, hash }] of header.migrations.entries()) {
    const ours = known[at];
    if (ours?.name !== name) throw newer(file, header);
    if (ours.hash !== hash) {
      throw new BackupProblem(
        `${file} was made by an Evenkeel whose ${name} differs from the one here. Nothing was changed. Restore it with the version that made it (${header.product}).`,
      );
    }
  }
}

async function load(
  client: pg.Client,
  reader: FileReader,
  tables: readonly Table[],
  onProgress: RestoreOptions['onProgress'],
): Promise<number> {
  const left = new Map(tables.map((table) => [nameOf(table), table]));
  await client.query(`truncate ${tables.map(quoteTable).join(', ')}`);
  let rows = 0;
  for (let head = await reader.nextTable(); head !== null; head = await reader.nextTable()) {
    onProgress?.(tables.length - left.size, tables.length);
    const table = left.get(nameOf(head));
    if (!table || head.columns.some((column) => !table.columns.includes(column))) {
      throw new BadFrame(`the table ${nameOf(head)} does not fit the rest of it`);
    }
    left.delete(nameOf(head));
    const told = { rows: 0 };
    const columns = head.columns.map(quoteName).join(', ');
    const copy = client.query(copyFrom(`copy ${quoteTable(table)} (${columns}) from stdin`));
    await pipeline(reader.rows(head, told), copy);
    if (copy.rowCount !== told.rows) throw new BadFrame(`rows of ${nameOf(head)} are missing`);
    rows += told.rows;
  }
  const [missing] = left.keys();
  if (missing !== undefined) throw new BadFrame(`the table ${missing} is missing`);
  return rows;
}

/** Classes 22 and 23 (PostgreSQL, Appendix A): what was read is no row of this table. */
function rowRefused(problem: unknown, file: string): BackupProblem | null {
  const { code = '', message = '' } = problem as { code?: string; message?: string };
  return /^2[23][0-9A-Z]{3}$/.test(code) ? damaged(file, `a row does not fit (${message})`, problem) : null;
}
