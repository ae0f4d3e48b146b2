import type pg from 'pg';

const TENANT_TABLES = `select c.oid::regclass::text as table from pg_class c
where c.relnamespace = to_regnamespace('app') and c.relkind in ('r', 'p') and c.relrowsecurity`;

async function alterEach(client: pg.ClientBase, which: string, change: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(`${TENANT_TABLES} and ${which}`);
  for (const { table } of rows) await client.query(`alter table ${table} ${change}`);
}

/**
 * Work in which the owner of the tables reads and writes every company's rows. While the policies are forced they hold
 * back the owner too, unless it is a superuser: on a rented server an update would find no row, and say nothing.
 *
 * Inside a transaction of the caller, so nobody else ever sees them off, and what fails leaves them forced.
 */
export async function withUnforcedPolicies<Result>(
  client: pg.ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  await alterEach(client, 'c.relforcerowsecurity', 'no force row level security');
  const result = await work();
  // A table is not altered while one of its deferred checks is waiting.
  await client.query('set constraints all immediate');
  await alterEach(client, 'not c.relforcerowsecurity', 'force row level security');
  return result;
}
