import type { Need } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, NeedId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** What somebody said they need, the newest first. */
export async function readNeeds(scope: ReadScope, company: CompanyId, member: MemberId) {
  return scope.db
    .selectFrom('need')
    .selectAll()
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .where('deleted_at', 'is', null)
    .orderBy('need_id', 'desc')
    .execute();
}
export type NeedRow = Awaited<ReturnType<typeof readNeeds>>[number];

/** A deleted one too. */
export async function readNeed(scope: ReadScope, company: CompanyId, need: NeedId): Promise<NeedRow | undefined> {
  return scope.db
    .selectFrom('need')
    .selectAll()
    .where('company_id', '=', company)
    .where('need_id', '=', need)
    .executeTakeFirst();
}

export async function insertNeed(scope: WriteScope, row: Omit<Insertable<Need>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('need')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateNeed(scope: WriteScope, need: NeedId, change: Updateable<Need>): Promise<void> {
  await scope.db
    .updateTable('need')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('need_id', '=', need)
    .execute();
}
