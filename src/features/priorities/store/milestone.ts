import type { Milestone } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
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

/** Done on a day, or not yet; answers with those that have this version. */
export async function setMilestonesDone(
  scope: WriteScope,
  rows: readonly { readonly milestone_id: MilestoneId; readonly version: number; readonly done_on: Day | null }[],
): Promise<MilestoneId[]> {
  const { rows: changed } = await sql<{ milestone_id: MilestoneId }>`
    update app.milestone m set done_on = r.done_on, version = m.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (milestone_id uuid, version int, done_on date)
    where m.company_id = ${scope.company} and m.milestone_id = r.milestone_id and m.version = r.version
      and m.deleted_at is null
    returning m.milestone_id`.execute(scope.db);
  return changed.map(({ milestone_id }) => milestone_id);
}

/** Deletes those that nobody has touched since they were added; answers with them. */
export async function deleteUntouchedMilestones(
  scope: WriteScope,
  milestones: readonly MilestoneId[],
  at: Date,
): Promise<MilestoneId[]> {
  const { rows } = await sql<{ milestone_id: MilestoneId }>`
    update app.milestone set deleted_at = ${at}, version = version + 1
    where company_id = ${scope.company} and milestone_id = any(${[...milestones]}::uuid[]) and version = 1
      and deleted_at is null
    returning milestone_id`.execute(scope.db);
  return rows.map(({ milestone_id }) => milestone_id);
}
