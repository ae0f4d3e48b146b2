import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { sql } from 'kysely';

export interface Drive {
  readonly driver_id: MetricId;
  readonly driven_id: MetricId;
}

/** What moves what in the company, deleted metrics too: a circle must not close when one of them comes back. */
export async function readDrives(scope: ReadScope, company: CompanyId): Promise<Drive[]> {
  const { rows } = await sql<Drive>`
    select driver_id, driven_id from app.drive where company_id = ${company}`.execute(scope.db);
  return rows;
}

export async function addDrives(scope: WriteScope, driver: MetricId, driven: readonly MetricId[]): Promise<void> {
  if (driven.length === 0) return;
  await sql`
    insert into app.drive (company_id, driver_id, driven_id)
    select ${scope.company}::uuid, ${driver}::uuid, d.id from unnest(${[...driven]}::uuid[]) as d (id)
    on conflict do nothing`.execute(scope.db);
}

export async function removeDrives(scope: WriteScope, driver: MetricId, driven: readonly MetricId[]): Promise<void> {
  if (driven.length === 0) return;
  await sql`
    delete from app.drive
    where company_id = ${scope.company} and driver_id = ${driver} and driven_id = any(${[...driven]}::uuid[])`.execute(
    scope.db,
  );
}
