import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MetricId } from '#lib/ids.ts';

export interface NewChange {
  readonly change_id: string;
  /** Null for the whole company. */
  readonly metric_id: MetricId | null;
  readonly starts_on: Day;
  readonly what: string;
  readonly declared_by: MemberId;
  readonly declared_at: Date;
}

const changesOf = (scope: ReadScope, company: CompanyId) =>
  scope.db.selectFrom('declared_change').selectAll().where('company_id', '=', company);

/** Those that stand, newest first. */
export async function readChanges(scope: ReadScope, company: CompanyId) {
  return changesOf(scope, company)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('change_id', 'desc')
    .execute();
}

/** A withdrawn one too. */
export async function readChange(scope: ReadScope, company: CompanyId, change: string) {
  return changesOf(scope, company).where('change_id', '=', change).executeTakeFirst();
}
export type ChangeRow = NonNullable<Awaited<ReturnType<typeof readChange>>>;

export async function insertChange(scope: WriteScope, row: NewChange): Promise<void> {
  await scope.db
    .insertInto('declared_change')
    .values({ company_id: scope.company, ...row })
    .execute();
}

/** @param at null declares it again. */
export async function withdrawChange(scope: WriteScope, change: string, at: Date | null): Promise<void> {
  await scope.db
    .updateTable('declared_change')
    .set({ withdrawn_at: at })
    .where('company_id', '=', scope.company)
    .where('change_id', '=', change)
    .execute();
}
