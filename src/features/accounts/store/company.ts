import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Company } from '#db/schema.ts';

export async function readCompany(scope: ReadScope, company: CompanyId) {
  return scope.db.selectFrom('company').selectAll().where('company_id', '=', company).executeTakeFirst();
}

export async function insertCompany(scope: WriteScope, row: Omit<Insertable<Company>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('company')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Undefined when another writer was first. */
export async function updateCompany(
  scope: WriteScope,
  seen: number,
  change: Updateable<Company>,
): Promise<number | undefined> {
  const row = await scope.db
    .updateTable('company')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** With every row that belongs to it, in whatever order the cascade reaches them. */
export async function deleteCompany(scope: WriteScope): Promise<void> {
  await sql`set constraints all deferred`.execute(scope.db);
  await scope.db.deleteFrom('company').where('company_id', '=', scope.company).execute();
}
