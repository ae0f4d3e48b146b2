import type { IssueSolution } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, IssueId, MemberId, TeamId } from '#lib/ids.ts';
import { type Insertable, sql } from 'kysely';

export async function readSolutions(scope: ReadScope, company: CompanyId, issue: IssueId) {
  return scope.db
    .selectFrom('issue_solution')
    .selectAll()
    .where('company_id', '=', company)
    .where('issue_id', '=', issue)
    .orderBy('position')
    .execute();
}

export async function insertSolutions(
  scope: WriteScope,
  rows: readonly Omit<Insertable<IssueSolution>, 'company_id'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await scope.db
    .insertInto('issue_solution')
    .values(rows.map((row) => ({ ...row, company_id: scope.company })))
    .execute();
}

export async function deleteSolutions(scope: WriteScope, issue: IssueId): Promise<void> {
  await scope.db
    .deleteFrom('issue_solution')
    .where('company_id', '=', scope.company)
    .where('issue_id', '=', issue)
    .execute();
}

/** An issue as far as it says what became of it, and who may know. */
export interface ClosedRow {
  readonly issue_id: IssueId;
  readonly team_id: TeamId;
  readonly sent_by_team_id: TeamId | null;
  readonly owner_id: MemberId | null;
  readonly raised_by: MemberId | null;
  readonly title: string;
  readonly raised_at: Date;
  readonly solved_at: Date | null;
  readonly dropped_because: string | null;
  readonly root: string;
}

const closed = sql`i.issue_id, i.team_id, i.sent_by_team_id, i.owner_id, i.raised_by, i.title, i.raised_at, i.solved_at,
  i.dropped_because, coalesce(i.whys[cardinality(i.whys)], '') as root`;

/** The solved and dropped ones of all teams, the latest first. */
export async function readClosed(scope: ReadScope, company: CompanyId, most: number): Promise<ClosedRow[]> {
  const { rows } = await sql<ClosedRow>`
    select ${closed} from app.issue i
    where i.company_id = ${company} and i.solved_at is not null and i.deleted_at is null
    order by i.solved_at desc limit ${most}`.execute(scope.db);
  return rows;
}

/** What came back as this one, the latest first. */
export async function readEarlier(scope: ReadScope, company: CompanyId, issue: IssueId): Promise<ClosedRow[]> {
  const { rows } = await sql<ClosedRow>`
    with recursive before as (
      select returned_from as issue_id from app.issue where company_id = ${company} and issue_id = ${issue}
      union
      select e.returned_from from app.issue e join before b on e.issue_id = b.issue_id where e.company_id = ${company})
    select ${closed} from app.issue i join before using (issue_id)
    where i.company_id = ${company} and i.deleted_at is null order by i.raised_at desc`.execute(scope.db);
  return rows;
}

/** What this one came back as. */
export async function readLater(scope: ReadScope, company: CompanyId, issue: IssueId): Promise<ClosedRow[]> {
  const { rows } = await sql<ClosedRow>`
    select ${closed} from app.issue i
    where i.company_id = ${company} and i.returned_from = ${issue} and i.deleted_at is null
    order by i.raised_at`.execute(scope.db);
  return rows;
}
