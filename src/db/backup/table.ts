import type pg from 'pg';
import type { TableHead } from './header.ts';

/** What is backed up. Jobs are made again from the data, and migrations are named in the header. */
export const BACKED_UP = ['app', 'auth'] as const;

export interface Table extends TableHead {
  /** As `schema.name`, those it refers to, itself left out. */
  readonly refersTo: readonly string[];
}

export const nameOf = ({ schema, name }: Pick<TableHead, 'schema' | 'name'>) => `${schema}.${name}`;

export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quoteTable = ({ schema, name }: Pick<TableHead, 'schema' | 'name'>) =>
  `${quoteName(schema)}.${quoteName(name)}`;

// Partitions are read and filled through the table that they are parts of; generated columns compute themselves again.
const CATALOG = `
select n.nspname as schema, c.relname as name,
  array(
    select a.attname::text from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum
  ) as columns,
  array(
    select distinct format('%s.%s', rn.nspname, r.relname)
    from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
    where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
  ) as "refersTo"
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition`;

/** Every table that is backed up, as the database describes it, referred-to ones first. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(CATALOG, [BACKED_UP]);
  return inOrder(rows);
}

/**
 * Each table after those it refers to, else by name: loaded in this order every foreign key finds its row.
 * @throws Error for tables that refer to each other in a circle.
 */
export function inOrder(tables: readonly Table[]): Table[] {
  const known = new Set(tables.map(nameOf));
  const placed = new Set<string>();
  const order: Table[] = [];
  let left = tables.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  while (left.length > 0) {
    const ready = left.filter(({ refersTo }) => refersTo.every((name) => placed.has(name) || !known.has(name)));
    if (ready.length === 0) throw new Error(`These tables refer to each other: ${left.map(nameOf).join(', ')}.`);
    for (const table of ready) placed.add(nameOf(table));
    order.push(...ready);
    left = left.filter((table) => !placed.has(nameOf(table)));
  }
  return order;
}
