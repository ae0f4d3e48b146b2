import type { Milestone } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MilestoneId, PriorityId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** A deleted one too. */
export async function readMilestone(
  scope: ReadScope,
  company: CompanyId,
  priority: PriorityId,
  milestone: MilestoneId,
) {
  return scope.db
    .selectFrom('milestone')
    .selectAll()
    .where('company_id', '=', company)
    .where('priority_id', '=', priority)
    .where('milestone_id', '=', milestone)
    .executeTakeFirst();
}
export type MilestoneRow = NonNullable<Awaited<ReturnType<typeof readMilestone>>>;

export async function insertMilestones(
  scope: WriteScope,
  rows: readonly Omit<Insertable<Milestone>, 'company_id'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await scope.db
    .insertInto('milestone')
    .values(rows.map((row) => ({ ...row, company_id: scope.company })))
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateMilestone(
  scope: WriteScope,
  milestone: MilestoneId,
  change: Updateable<Milestone>,
): Promise<void> {
  await scope.db
    .updateTable('milestone')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('milestone_id', '=', milestone)
    .execute();
}
