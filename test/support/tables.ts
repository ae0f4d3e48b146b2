import type pg from 'pg';

/** Every table of schema app, from the catalog. */
export async function tenantTables(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return rows.map((row) => row.name);
}

/** All rows of one company, table by table, as text: two of these are equal when nothing changed. */
export async function everything(owner: pg.Pool, company: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tenantTables(owner)) {
    const { rows } = await owner.query<{ row: string }>(
      `select t::text as row from app.${table} t where company_id = $1 order by 1`,
      [company],
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}
