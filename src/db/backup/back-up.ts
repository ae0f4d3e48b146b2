import { createHash } from 'node:crypto';
import { constants, createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { clientConfig, type Place } from '../place.ts';
import { FIRST_LINE, frame } from './frame.ts';
import { type FileEnd, FORMAT, type Header, type TableEnd } from './header.ts';
import { BackupProblem, writingProblem } from './problem.ts';
import { nameOf, quoteName, quoteTable, readTables, type Table } from './table.ts';
import { writeWhole } from './whole-file.ts';

export interface BackupOptions {
  /** Of the program that writes it. */
  readonly product: string;
  readonly now: () => number;
  /** Called before each table, and once with `done` equal to `of`. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface BackupMade {
  readonly tables: number;
  readonly rows: number;
}

const DATA_FRAME_BYTES = 64 * 1024;
const UNKNOWN_DATABASE = '3D000';
const UNKNOWN_TABLE = '42P01';
const UNKNOWN_SCHEMA = '3F000';

/** Text that reads the same in every version and place. */
export const PLAIN_TEXT = `set local client_encoding to 'UTF8'; set local datestyle to 'ISO, YMD'; set local timezone to 'UTC';
set local intervalstyle to 'postgres'; set local bytea_output to 'hex'; set local extra_float_digits to 1;
set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0`;

/**
 * Writes everything that Evenkeel keeps, as it stood at one moment, into one file, whole or not at all. Others go on
 * reading and writing meanwhile.
 *
 * @throws {BackupProblem} with a sentence; the file that stood there before is as it was.
 */
export async function backUp(place: Place, file: string, options: BackupOptions): Promise<BackupMade> {
  const client = new pg.Client(clientConfig(place, 'owner'));
  // A lost connection fails the statement that runs; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`begin transaction isolation level repeatable read read only; ${PLAIN_TEXT}`);
    const header = await describe(client, options);
    // The narrow role may read every company's rows and change none.
    await client.query('set local role evenkeel_backup');
    const tables = await readTables(client);
    // Shared with everything but a change of the tables themselves, which would pull them away from under us.
    await client.query(`lock table ${tables.map(quoteTable).join(', ')} in access share mode`);
    const made = { tables: tables.length, rows: 0 };
    const bytes = contents(client, { ...header, tables: tables.map(nameOf) }, tables, options, made);
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    await writeWhole(file, [bytes, gzip], options.signal);
    options.onProgress?.(tables.length, tables.length);
    return made;
  } catch (problem) {
    throw nothingThere(problem) ?? writingProblem(problem, file);
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client, { product, now }: BackupOptions): Promise<Omit<Header, 'tables'>> {
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'select name, hash from evenkeel.migration order by name',
  );
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const madeAt = new Date(now()).toISOString();
  return { format: FORMAT, product, madeAt, server: rows[0]?.server_version ?? '', migrations };
}

async function* contents(
  client: pg.Client,
  header: Header,
  tables: readonly Table[],
  { onProgress }: BackupOptions,
  made: { rows: number },
): AsyncGenerator<Buffer> {
  yield Buffer.from(FIRST_LINE);
  yield frame('H', header);
  const all = createHash('sha256');
  for (const [at, table] of tables.entries()) {
    onProgress?.(at, tables.length);
    const { schema, name, columns } = table;
    yield frame('T', { schema, name, columns });
    const hash = createHash('sha256');
    const copy = client.query(copyTo(`copy ${quoteTable(table)} (${columns.map(quoteName).join(', ')}) to stdout`));
    let bytes = 0;
    for await (const content of inPieces(copy as AsyncIterable<Buffer>, DATA_FRAME_BYTES)) {
      hash.update(content);
      bytes += content.length;
      yield frame('D', content);
    }
    const sha256 = hash.digest('hex');
    all.update(sha256);
    made.rows += copy.rowCount;
    yield frame('E', { rows: copy.rowCount, bytes, sha256 } satisfies TableEnd);
  }
  yield frame('Z', { tables: tables.length, sha256: all.digest('hex') } satisfies FileEnd);
}

/** The server sends row by row; a frame for each would cost more than the rows. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const part of source) {
    parts.push(part);
    held += part.length;
    if (held < size) continue;
    yield Buffer.concat(parts);
    parts = [];
    held = 0;
  }
  if (held > 0) yield Buffer.concat(parts);
}

function nothingThere(problem: unknown): BackupProblem | null {
  const { code } = problem as { code?: string };
  if (code !== UNKNOWN_DATABASE && code !== UNKNOWN_TABLE && code !== UNKNOWN_SCHEMA) return null;
  return new BackupProblem('There is nothing to back up here: Evenkeel has not been started on this database yet.', {
    cause: problem,
  });
}
