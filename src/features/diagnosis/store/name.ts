import type { ReadScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';

/** Everybody who is or was in the company. */
export async function readNames(scope: ReadScope, company: CompanyId): Promise<ReadonlyMap<MemberId, string>> {
  const rows = await scope.db
    .selectFrom('member')
    .select(['member_id', 'name'])
    .where('company_id', '=', company)
    .execute();
  return new Map(rows.map(({ member_id, name }) => [member_id as MemberId, name]));
}
