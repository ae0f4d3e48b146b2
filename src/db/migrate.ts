import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { withUnforcedPolicies } from './forced-policies.ts';
import { installJobs } from './job-queue.ts';
import { clientConfig, type Place } from './place.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const OLDEST_MAJOR = 15;
// Any fixed number will do; it only has to be the same in every process of this product.
const LOCK = 4_680_001;

export interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

export type Applied = Pick<Migration, 'name' | 'hash'>;

/** Raised when the data cannot be brought to this version; the message is for a person. */
export class MigrationRefused extends Error {}

export async function knownMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Makes the embedded server's own database on its first start. */
export async function createDatabase(place: Place): Promise<void> {
  if (place.kind === 'external') return;
  const client = new pg.Client({ ...clientConfig(place, 'owner'), database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [place.database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(place.database)}`);
  } finally {
    await client.end();
  }
}

/** What a database written by these still lacks. @throws {MigrationRefused} if they are not the first of ours. */
export function planned(known: Migration[], applied: readonly Applied[]): Migration[] {
  for (const [at, row] of applied.entries()) {
    const ours = known[at];
    if (!ours || ours.name !== row.name) {
      throw new MigrationRefused(
        `The data was written by a newer version of Evenkeel (it has ${row.name}). Nothing was changed. Start that version again, or restore a backup made by this one.`,
      );
    }
    if (ours.hash !== row.hash) {
      throw new MigrationRefused(
        `${row.name} is not the file this data was made with. Nothing was changed. Put the file back as it was released.`,
      );
    }
  }
  return known.slice(applied.length);
}

/** Keeps every other process from migrating until this connection ends, and says what was applied so far. */
export async function beginMigrating(client: pg.ClientBase): Promise<Applied[]> {
  const { rows: server } = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(server[0]?.server_version_num) / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new MigrationRefused(
      `PostgreSQL ${major} is too old: Evenkeel needs ${OLDEST_MAJOR} or newer. Nothing was changed. Point DATABASE_URL at a newer server.`,
    );
  }
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  await client.query('create schema if not exists evenkeel');
  await client.query(
    'create table if not exists evenkeel.migration (name text primary key, hash text not null, applied_at timestamptz not null default current_timestamp)',
  );
  const { rows } = await client.query<Applied>('select name, hash from evenkeel.migration order by name');
  return rows;
}

/** Inside a transaction of the caller. */
export async function applyMigration(client: pg.ClientBase, { name, hash, text }: Migration): Promise<void> {
  await withUnforcedPolicies(client, () => client.query(text));
  await client.query('insert into evenkeel.migration (name, hash) values ($1, $2)', [name, hash]);
}

/** Brings the database to this version, one transaction a file, one process at a time. Returns what was applied. */
export async function migrate(place: Place): Promise<string[]> {
  await createDatabase(place);
  const client = new pg.Client(clientConfig(place, 'owner'));
  // Without a listener a connection that dies ends the process, before the question it interrupts can say so.
  client.on('error', () => {});
  await client.connect();
  try {
    const applied = await beginMigrating(client);
    const todo = planned(await knownMigrations(), applied);
    for (const migration of todo) {
      await client.query('begin');
      await applyMigration(client, migration);
      await client.query('commit');
    }
    await installJobs(client);
    // Over the socket nobody but us gets in, so the narrow roles sign in as themselves and can never become the owner.
    if (place.kind === 'embedded') {
      await client.query('alter role evenkeel_app login; alter role evenkeel_auth login');
      await client.query('alter role evenkeel_jobs login; alter role evenkeel_backup login');
    }
    return todo.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}
