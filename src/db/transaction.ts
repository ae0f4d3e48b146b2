import type { CompanyId } from '#lib/ids.ts';
import { isUuid } from '#lib/ids.ts';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';
import type { ReadScope, WriteScope } from './scope.ts';
import { Turns } from './turns.ts';

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

function send(client: pg.PoolClient, { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) {
  const [name, values] = [nameOf(sql), [...parameters]];
  return client.query(name ? { name, text: sql, values } : { text: sql, values });
}

/** A query builder tied to one connection, so that all of a request runs in the transaction opened on it. */
function builderOn(client: pg.PoolClient): Kysely<DB> {
  const known = bound.get(client);
  if (known) return known;
  const only = { connect: async () => ({ ...held, release: () => {} }), end: async () => {} };
  const held = { query: (sql: string, parameters: unknown[]) => send(client, { sql, parameters }) };
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

/** Sends several questions as one message: each piece by itself would wake the database and this process once more. */
function together<Answers>({ connection }: pg.PoolClient, ask: () => Answers): Answers {
  connection.stream.cork();
  try {
    return ask();
  } finally {
    connection.stream.uncork();
  }
}

/** A transaction that is open: what its scopes stand on. */
export interface Opened {
  readonly db: Kysely<DB>;
  /** The rows of the answer: those that came with the opening, where it was asked there. */
  readonly ask: <Row>(question: CompiledQuery<Row>) => Promise<Row[]>;
  readonly atCommit: (question: CompiledQuery) => void;
}

interface Transaction<Result> {
  readonly pool: pg.Pool;
  readonly opening: string;
  readonly ahead: readonly CompiledQuery[];
  readonly work: (opened: Opened) => Promise<Result>;
}

async function runOnce<Result>({ pool, opening, ahead, work }: Transaction<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, ...answers] = await together(client, () =>
      Promise.all([client.query(opening), ...ahead.map((one) => send(client, one))]),
    );
    const known = new Map(ahead.map((one, at) => [one, answers[at]]));
    const last: CompiledQuery[] = [];
    const result = await work({
      db: builderOn(client),
      ask: async (one) => (known.get(one) ?? (await send(client, one))).rows,
      atCommit: (one) => void last.push(one),
    });
    // None waits for the one before it. After one that fails, all behind it fail, and the commit rolls back.
    await together(client, () => Promise.all([...last.map((one) => send(client, one)), client.query('commit')]));
    return result;
  } catch (problem) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw problem;
  } finally {
    client.release(broken);
  }
}

const isOvertaken = (problem: unknown) => {
  const { code } = problem as { code?: string };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
};

const turns = new Turns();

/**
 * One transaction in two round trips, besides what the work asks itself: begin, the settings and the questions asked
 * `ahead` go out together, and so do the commit and what the work left for it.
 *
 * A write sees the database as it was at its first question. Where somebody else has changed since what it writes over,
 * the database gives it up (40001), and the work is run again from the start; so it must keep no state of its own. Those
 * that are run again wait for each other: all at once they would overtake each other again.
 */
export async function transact<Result>(
  pool: pg.Pool,
  mode: 'read' | 'write',
  sight: Sight,
  work: (opened: Opened) => Promise<Result>,
  ahead: readonly CompiledQuery[] = [],
): Promise<Result> {
  const begin = mode === 'read' ? 'begin read only' : 'begin isolation level repeatable read';
  const transaction = { pool, opening: `${begin}${settings(sight)}`, ahead, work };
  let endTurn: (() => void) | undefined;
  try {
    for (let attempt = 1; attempt < TRIES; attempt += 1) {
      try {
        return await runOnce(transaction);
      } catch (problem) {
        if (!isOvertaken(problem)) throw problem;
      }
      endTurn ??= await turns.take(sight.company ?? '');
    }
    return await runOnce(transaction);
  } finally {
    endTurn?.();
  }
}

/** The one place where an open transaction becomes leave to read. */
export function readScope({ db, ask }: Opened, companies: readonly CompanyId[]): ReadScope {
  return { db, ask, companies } as unknown as ReadScope;
}

/** The one place where an open transaction becomes leave to write. */
export function writeScope({ db, ask, atCommit }: Opened, company: CompanyId): WriteScope {
  return { db, ask, atCommit, company, companies: [company] } as unknown as WriteScope;
}
