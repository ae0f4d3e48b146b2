import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** Whom files meant by names that nobody here has, by the folded name. */
export async function readAliases(scope: ReadScope, company: CompanyId): Promise<Map<string, MemberId>> {
  const { rows } = await sql<{ alias: string; member_id: MemberId }>`
    select alias, member_id from app.person_alias where company_id = ${company}`.execute(scope.db);
  return new Map(rows.map(({ alias, member_id }) => [alias, member_id]));
}

export async function keepAliases(
  scope: WriteScope,
  meant: ReadonlyMap<string, MemberId>,
  saved: { readonly saved_by: MemberId; readonly saved_at: Date },
): Promise<void> {
  if (meant.size === 0) return;
  await scope.db
    .insertInto('person_alias')
    .values([...meant].map(([alias, member_id]) => ({ company_id: scope.company, alias, member_id, ...saved })))
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'alias']).doUpdateSet((row) => ({
        member_id: row.ref('excluded.member_id'),
        saved_by: row.ref('excluded.saved_by'),
        saved_at: row.ref('excluded.saved_at'),
      })),
    )
    .execute();
}

export async function dropAliases(scope: WriteScope, aliases: readonly string[]): Promise<void> {
  if (aliases.length === 0) return;
  await scope.db
    .deleteFrom('person_alias')
    .where('company_id', '=', scope.company)
    .where('alias', 'in', aliases)
    .execute();
}
