import type { Activity, Mail } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';

export interface ActivityFilter {
  readonly memberId?: MemberId | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly olderThan?: string | undefined;
}

export async function insertActivities(
  scope: WriteScope,
  rows: readonly Omit<Insertable<Activity>, 'company_id'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await scope.db
    .insertInto('activity')
    .values(rows.map((row) => ({ ...row, company_id: scope.company })))
    .execute();
}

/** Newest first: ids of activities rise with time. */
export async function readActivities(scope: ReadScope, company: CompanyId, filter: ActivityFilter, limit: number) {
  let question = scope.db.selectFrom('activity').selectAll().where('company_id', '=', company);
  if (filter.memberId) question = question.where('member_id', '=', filter.memberId);
  if (filter.subjectKind) question = question.where('subject_kind', '=', filter.subjectKind);
  if (filter.subjectId) question = question.where('subject_id', '=', filter.subjectId);
  if (filter.olderThan) question = question.where('activity_id', '<', filter.olderThan);
  return question.orderBy('activity_id', 'desc').limit(limit).execute();
}

export async function insertMail(scope: WriteScope, row: Omit<Insertable<Mail>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('mail')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Sent, or given up. A link that opened something does not stay in the record of what was sent. */
export async function updateMail(scope: WriteScope, mail: string, change: Updateable<Mail>): Promise<void> {
  await scope.db
    .updateTable('mail')
    .set(change)
    .where('company_id', '=', scope.company)
    .where('mail_id', '=', mail)
    .execute();
}

export async function readMail(scope: ReadScope, company: CompanyId) {
  return scope.db
    .selectFrom('mail')
    .selectAll()
    .where('company_id', '=', company)
    .orderBy('mail_id', 'desc')
    .limit(200)
    .execute();
}
