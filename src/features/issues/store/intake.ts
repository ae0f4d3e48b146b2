import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, IssueId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** An issue as far as files hold it. */
export interface WholeIssue {
  readonly issueId: IssueId;
  readonly teamId: TeamId;
  readonly horizon: 'short' | 'long';
  readonly title: string;
  readonly detail: string;
  readonly ownerId: MemberId | null;
  readonly raisedBy: MemberId | null;
  readonly raisedAt: string;
  readonly solvedAt: string | null;
  readonly droppedBecause: string | null;
  /** The decision that solved it, where it was solved by that alone. */
  readonly decision: string | null;
  readonly version: number;
}

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All of them, as they stand on their lists; those that are over behind the others. */
export async function readWholeIssues(scope: ReadScope, company: CompanyId): Promise<WholeIssue[]> {
  const { rows } = await sql<WholeIssue>`
    select issue_id as "issueId", team_id as "teamId", horizon, title, detail, owner_id as "ownerId",
      raised_by as "raisedBy", ${moment('raised_at')} as "raisedAt", ${moment('solved_at')} as "solvedAt",
      dropped_because as "droppedBecause", (select min(s.words) from app.issue_solution s
        where s.company_id = i.company_id and s.issue_id = i.issue_id
        having count(*) = 1 and bool_and(s.kind = 'decision')) as decision, version
    from app.issue i where company_id = ${company} and deleted_at is null
    order by (solved_at is not null), position, raised_at, issue_id`.execute(scope.db);
  return rows;
}

export interface NewIssue {
  readonly issue_id: IssueId;
  readonly team_id: TeamId;
  readonly horizon: 'short' | 'long';
  readonly title: string;
  readonly detail: string;
  readonly owner_id: MemberId | null;
  readonly raised_by: MemberId | null;
  readonly raised_at: Date;
  readonly solved_at: Date | null;
  readonly dropped_because: string | null;
}

/** To the ends of their lists, in this order. */
export async function insertIssues(scope: WriteScope, rows: readonly NewIssue[], step: number): Promise<void> {
  await sql`
    insert into app.issue (company_id, issue_id, team_id, horizon, title, detail, owner_id, raised_by, raised_at, solved_at,
      dropped_because, position)
    select ${scope.company}::uuid, r.issue_id, r.team_id, r.horizon, r.title, r.detail, r.owner_id, r.raised_by, r.raised_at,
      r.solved_at, r.dropped_because,
      coalesce((select max(e.position) from app.issue e where e.company_id = ${scope.company} and e.team_id = r.team_id
        and e.horizon = r.horizon and e.solved_at is null and e.deleted_at is null), 0) + ${step}::int * r.place
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, at) => ({ ...row, place: at + 1 })))}::jsonb) as r (
      issue_id uuid, team_id uuid, horizon text, title text, detail text, owner_id uuid, raised_by uuid,
      raised_at timestamptz, solved_at timestamptz, dropped_because text, place int)`.execute(scope.db);
}

interface Decision {
  readonly issue_id: IssueId;
  readonly solution_id: string;
  readonly words: string;
}

/** As what solved them, alone. */
export async function insertDecisions(scope: WriteScope, rows: readonly Decision[]): Promise<void> {
  await sql`
    insert into app.issue_solution (company_id, issue_id, solution_id, kind, words, position)
    select ${scope.company}::uuid, r.issue_id, r.solution_id, 'decision', r.words, 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (issue_id uuid, solution_id uuid, words text)`.execute(
    scope.db,
  );
}

export async function deleteDecisions(scope: WriteScope, issues: readonly IssueId[]): Promise<void> {
  await sql`
    delete from app.issue_solution where company_id = ${scope.company} and issue_id = any(${[...issues]}::uuid[])`.execute(
    scope.db,
  );
}

interface Over {
  readonly issue_id: IssueId;
  readonly version: number;
  readonly solved_at: Date | null;
  readonly dropped_because: string | null;
}

/** Over, or open again; answers with those that have this version. */
export async function setSolved(scope: WriteScope, rows: readonly Over[]): Promise<IssueId[]> {
  const { rows: changed } = await sql<{ issue_id: IssueId }>`
    update app.issue i set solved_at = r.solved_at, dropped_because = r.dropped_because, solved_by = null,
      snoozed_until = null, version = i.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (issue_id uuid, version int, solved_at timestamptz,
      dropped_because text)
    where i.company_id = ${scope.company} and i.issue_id = r.issue_id and i.version = r.version and i.deleted_at is null
    returning i.issue_id`.execute(scope.db);
  return changed.map(({ issue_id }) => issue_id);
}

/** Deletes those that nobody has touched or voted for since they were raised; answers with them. */
export async function deleteUntouched(scope: WriteScope, issues: readonly IssueId[], at: Date): Promise<IssueId[]> {
  const { rows } = await sql<{ issue_id: IssueId }>`
    update app.issue i set deleted_at = ${at}, version = version + 1
    where i.company_id = ${scope.company} and i.issue_id = any(${[...issues]}::uuid[]) and i.version = 1
      and i.deleted_at is null and not exists (
        select from app.issue_vote v where v.company_id = i.company_id and v.issue_id = i.issue_id)
    returning i.issue_id`.execute(scope.db);
  return rows.map(({ issue_id }) => issue_id);
}
