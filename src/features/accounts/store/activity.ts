import { question } from '#db/question.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { sql } from 'kysely';

export interface ActivityFilter {
  readonly memberId?: MemberId | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly olderThan?: string | undefined;
  readonly via?: string | undefined;
}

export interface NewActivity {
  readonly activity_id: string;
  readonly at: Date;
  readonly member_id: MemberId;
  readonly actor: string;
  readonly via: string;
  readonly verb: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export function insertActivities(scope: WriteScope, rows: readonly NewActivity[]): void {
  if (rows.length === 0) return;
  // As one parameter: 5,000 rows of twelve would be more than PostgreSQL takes in one statement.
  const insert = sql`
    insert into app.activity (company_id, activity_id, at, member_id, actor, via, verb, subject_kind, subject_id, subject, before, after)
    select ${scope.company}::uuid, r.activity_id, r.at, r.member_id, r.actor, r.via, r.verb, r.subject_kind, r.subject_id, r.subject, r.before, r.after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (activity_id uuid, at timestamptz, member_id uuid, actor text,
      via text, verb text, subject_kind text, subject_id uuid, subject text, before jsonb, after jsonb)`;
  scope.atCommit(question(insert));
}

/** Newest first: ids of activities rise with time. */
export async function readActivities(scope: ReadScope, company: CompanyId, filter: ActivityFilter, limit: number) {
  let question = scope.db.selectFrom('activity').selectAll().where('company_id', '=', company);
  if (filter.memberId) question = question.where('member_id', '=', filter.memberId);
  if (filter.subjectKind) question = question.where('subject_kind', '=', filter.subjectKind);
  if (filter.subjectId) question = question.where('subject_id', '=', filter.subjectId);
  if (filter.via) question = question.where('via', '=', filter.via);
  if (filter.olderThan) question = question.where('activity_id', '<', filter.olderThan);
  return question.orderBy('activity_id', 'desc').limit(limit).execute();
}
