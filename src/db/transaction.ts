import type { CompanyId } from '#lib/ids.ts';
import { isUuid } from '#lib/ids.ts';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';
import type { FirstQuestion, ReadScope, WriteScope } from './scope.ts';

/** What a transaction may see: the settings that the policies of schema app read. */
export interface Sight {
  readonly companies?: readonly CompanyId[];
  readonly company?: CompanyId;
  readonly user?: string;
  readonly secretHash?: string;
}

const TRIES = 4;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

const bound = new WeakMap<pg.PoolClient, Kysely<DB>>();

const MOST_PREPARED = 300;
const prepared = new Map<string, string>();

/**
 * A name makes the server keep the plan: with the policies in every query, planning cost more than running. Texts that
 * differ by their number of parameters would fill its memory, so only so many are named.
 */
function nameOf(text: string): string | undefined {
  const known = prepared.get(text);
  if (known || prepared.size >= MOST_PREPARED) return known;
  const name = `ek${prepared.size}`;
  prepared.set(text, name);
  return name;
}

/** A query builder tied to one connection, so that all of a request runs in the transaction opened on it. */
function builderOn(client: pg.PoolClient): Kysely<DB> {
  const known = bound.get(client);
  if (known) return known;
  const only = { connect: async () => ({ ...held, release: () => {} }), end: async () => {} };
  const held = {
    query: (text: string, values: unknown[]) => {
      const name = nameOf(text);
      return client.query(name ? { name, text, values } : { text, values });
    },
  };
  const dialect = new PostgresDialect({ pool: only as unknown as pg.Pool });
  const builder = new Kysely<DB>({ dialect }).withSchema('app');
  bound.set(client, builder);
  return builder;
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Literal `set local` statements and not set_config(): a database distributed by company hands only these to its workers.
 */
function settings(sight: Sight): string {
  for (const id of [...(sight.companies ?? []), ...(sight.company ? [sight.company] : [])]) {
    if (!isUuid(id)) throw new TypeError('A company id that is not a UUID reached the database.');
  }
  const set = (name: string, value: string | undefined) =>
    value === undefined ? '' : `;set local app.${name}=${quote(value)}`;
  return (
    set('companies', sight.companies?.join(',')) +
    set('company', sight.company) +
    set('person', sight.user) +
    set('secret', sight.secretHash)
  );
}

const asked = new WeakMap<pg.PoolClient, Set<string>>();

async function prepareOn(client: pg.PoolClient, { name, types, text }: FirstQuestion): Promise<void> {
  const known = asked.get(client) ?? new Set();
  asked.set(client, known);
  if (known.has(name)) return;
  await client.query(`prepare ${name} (${types}) as ${text}`);
  known.add(name);
}

type Work<Result, Found> = (db: Kysely<DB>, found: Found[]) => Promise<Result>;

/**
 * One transaction: begin, the settings and an optional first question go out together, as one round trip.
 * Work is run again from the start when the database asks for it (40001, 40P01), so it must keep no state of its own.
 */
export async function transact<Result, Found = never>(
  pool: pg.Pool,
  mode: 'read' | 'write',
  sight: Sight,
  work: Work<Result, Found>,
  first?: FirstQuestion,
): Promise<Result> {
  const question = first ? `;execute ${first.name} (${first.values.map(quote).join(', ')})` : '';
  const opening = `begin${mode === 'read' ? ' read only' : ''}${settings(sight)}${question}`;
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      if (first) await prepareOn(client, first);
      const answers = (await client.query(opening)) as unknown as pg.QueryResult[] | pg.QueryResult;
      const found = first && Array.isArray(answers) ? (answers.at(-1)?.rows as Found[]) : [];
      const result = await work(builderOn(client), found);
      await client.query('commit');
      return result;
    } catch (problem) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      const code = (problem as { code?: string }).code;
      const again = code === SERIALIZATION_FAILURE || code === DEADLOCK;
      if (!again || attempt === TRIES) throw problem;
    } finally {
      client.release(broken);
    }
  }
}

/** The one place where a query builder becomes leave to read. */
export function readScope(db: Kysely<DB>, companies: readonly CompanyId[]): ReadScope {
  return { db, companies } as unknown as ReadScope;
}

/** The one place where a query builder becomes leave to write. */
export function writeScope(db: Kysely<DB>, company: CompanyId): WriteScope {
  return { db, company, companies: [company] } as unknown as WriteScope;
}
