import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** How tables with these headers were read before, by the hash of their headers. */
export async function readMappings<Mapping>(scope: ReadScope, company: CompanyId): Promise<Map<string, Mapping>> {
  const { rows } = await sql<{ header_hash: string; mapping: Mapping }>`
    select header_hash, mapping from app.column_mapping where company_id = ${company}`.execute(scope.db);
  return new Map(rows.map(({ header_hash, mapping }) => [header_hash, mapping]));
}

export async function keepMapping(
  scope: WriteScope,
  { hash, header, mapping }: { readonly hash: string; readonly header: readonly string[]; readonly mapping: object },
  saved: { readonly saved_by: MemberId; readonly saved_at: Date },
): Promise<void> {
  const row = { header: JSON.stringify(header), mapping: JSON.stringify(mapping), ...saved };
  await scope.db
    .insertInto('column_mapping')
    .values({ company_id: scope.company, header_hash: hash, ...row })
    .onConflict((conflict) => conflict.columns(['company_id', 'header_hash']).doUpdateSet(row))
    .execute();
}
