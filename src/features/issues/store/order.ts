import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, IssueId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { Picked } from '../model/pick.ts';

interface List {
  readonly team: TeamId;
  readonly horizon: 'short' | 'long';
}

export interface Standing {
  readonly issue_id: IssueId;
  readonly position: number;
}

/** The open issues of a list in their order, without this one. */
export async function readOthers(scope: WriteScope, { team, horizon }: List, issue: IssueId): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select issue_id, position from app.issue
    where company_id = ${scope.company} and team_id = ${team} and horizon = ${horizon}
      and solved_at is null and deleted_at is null and issue_id <> ${issue}
    order by position, issue_id`.execute(scope.db);
  return rows;
}

/** A place among others is not what the issue says: nobody's words are older for it. */
export async function placeIssue(scope: WriteScope, issue: IssueId, position: number): Promise<void> {
  await sql`update app.issue set position = ${position}
    where company_id = ${scope.company} and issue_id = ${issue}`.execute(scope.db);
}

/** In this order, with the same room between each two. */
export async function placeAll(scope: WriteScope, issues: readonly IssueId[], step: number): Promise<void> {
  await sql`
    update app.issue i set position = o.place * ${step}::int
    from unnest(${[...issues]}::uuid[]) with ordinality as o (issue_id, place)
    where i.company_id = ${scope.company} and i.issue_id = o.issue_id`.execute(scope.db);
}

/** Only those that are open and on the short list: what left it leaves its place too. */
export async function readPicked(scope: ReadScope, company: CompanyId, team: TeamId): Promise<Picked<IssueId>> {
  const { rows } = await sql<{ picked: [IssueId | null, IssueId | null, IssueId | null] }>`
    select array(
      select i.issue_id from unnest(p.picked) with ordinality as o (issue_id, place)
      left join app.issue i on i.company_id = p.company_id and i.team_id = p.team_id and i.issue_id = o.issue_id
        and i.horizon = 'short' and i.solved_at is null and i.deleted_at is null
      order by o.place) as picked
    from app.issue_pick p where p.company_id = ${company} and p.team_id = ${team}`.execute(scope.db);
  return rows[0]?.picked ?? [null, null, null];
}

/** Two who pick at once write the same row, so the second is run again and sees what the first has picked. */
export async function writePicked(scope: WriteScope, team: TeamId, picked: Picked<IssueId>): Promise<void> {
  await sql`
    insert into app.issue_pick (company_id, team_id, picked) values (${scope.company}, ${team}, ${[...picked]}::uuid[])
    on conflict (company_id, team_id) do update set picked = excluded.picked`.execute(scope.db);
}

export async function insertVote(scope: WriteScope, issue: IssueId, member: MemberId, at: Date): Promise<void> {
  await scope.db
    .insertInto('issue_vote')
    .values({ company_id: scope.company, issue_id: issue, member_id: member, voted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteVote(scope: WriteScope, issue: IssueId, member: MemberId): Promise<void> {
  await scope.db
    .deleteFrom('issue_vote')
    .where('company_id', '=', scope.company)
    .where('issue_id', '=', issue)
    .where('member_id', '=', member)
    .execute();
}
