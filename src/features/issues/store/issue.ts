import type { Issue } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, IssueId, MemberId, TeamId } from '#lib/ids.ts';
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';

/** An issue with what is known of it from elsewhere; `whys` and `detail` are of one that is read alone. */
export interface IssueRow {
  readonly issue_id: IssueId;
  readonly team_id: TeamId;
  readonly horizon: 'short' | 'long';
  readonly title: string;
  readonly owner_id: MemberId | null;
  readonly raised_by: MemberId | null;
  readonly raised_at: Date;
  readonly origin_kind: string | null;
  readonly origin_id: string | null;
  readonly origin_period: Day | null;
  readonly origin_title: string | null;
  readonly position: number;
  readonly top: number | null;
  readonly votes: number;
  readonly voted: boolean;
  readonly snoozed_until: Day | null;
  readonly snoozes: number;
  readonly sent_by_team_id: TeamId | null;
  readonly returned_from: IssueId | null;
  readonly returns: number;
  readonly root: string;
  readonly cause: 'people' | 'process' | 'message' | null;
  readonly solved_at: Date | null;
  readonly solved_by: MemberId | null;
  readonly dropped_because: string | null;
  readonly deleted_at: Date | null;
  readonly version: number;
}

export interface WholeIssueRow extends IssueRow {
  readonly detail: string;
  readonly whys: readonly string[];
}

/** Whose list it is, and whose votes are told apart. */
export interface Asked {
  readonly company: CompanyId;
  readonly me: MemberId;
}

/** Union, and not union all: a chain that somebody closed to a circle ends too. */
const returns = sql`case when i.returned_from is null then 0 else (
  with recursive before as (
    select i.returned_from as issue_id
    union
    select e.returned_from from app.issue e join before b on e.company_id = i.company_id and e.issue_id = b.issue_id
    where e.returned_from is not null)
  select count(*)::int from before) end`;

const columns = ({ me }: Asked) => sql`i.issue_id, i.team_id, i.horizon, i.title, i.owner_id, i.raised_by, i.raised_at,
  i.origin_kind, i.origin_id, i.origin_period, i.origin_title, i.position, i.snoozed_until, i.snoozes, i.sent_by_team_id,
  i.returned_from, i.cause, i.solved_at, i.solved_by, i.dropped_because, i.deleted_at, i.version,
  coalesce(i.whys[cardinality(i.whys)], '') as root, ${returns} as returns,
  case when i.solved_at is null and i.horizon = 'short' then array_position(p.picked, i.issue_id) end as top,
  (select count(*)::int from app.issue_vote v where v.company_id = i.company_id and v.issue_id = i.issue_id) as votes,
  exists (select from app.issue_vote v
    where v.company_id = i.company_id and v.issue_id = i.issue_id and v.member_id = ${me}) as voted`;

const from = sql`from app.issue i
  left join app.issue_pick p on p.company_id = i.company_id and p.team_id = i.team_id`;

async function readLines(scope: ReadScope, asked: Asked, where: RawBuilder<unknown>): Promise<IssueRow[]> {
  const { rows } = await sql<IssueRow>`
    select ${columns(asked)} ${from}
    where i.company_id = ${asked.company} and i.deleted_at is null and ${where}`.execute(scope.db);
  return rows;
}

const inOrder = sql`order by i.position, i.issue_id`;

/** Open ones of a list, in the order they were dragged into. */
export const readIssues = (scope: ReadScope, asked: Asked, team: TeamId, horizon: 'short' | 'long') =>
  readLines(scope, asked, sql`i.team_id = ${team} and i.horizon = ${horizon} and i.solved_at is null ${inOrder}`);

/** Open ones that are with another team now. */
export const readSent = (scope: ReadScope, asked: Asked, team: TeamId) =>
  readLines(scope, asked, sql`i.sent_by_team_id = ${team} and i.solved_at is null ${inOrder}`);

/** Open ones that somebody raised or owns. */
export const readOwn = (scope: ReadScope, asked: Asked) =>
  readLines(
    scope,
    asked,
    sql`(i.owner_id = ${asked.me} or i.raised_by = ${asked.me}) and i.solved_at is null order by i.raised_at, i.issue_id`,
  );

/** Open and solved ones that were raised from a row, the newest first. */
export const readRaisedFrom = (scope: ReadScope, asked: Asked, row: string) =>
  readLines(scope, asked, sql`i.origin_id = ${row} order by i.raised_at desc, i.issue_id desc limit 100`);

/** Open ones that were raised from rows of a kind, the newest first. */
export const readOpenFrom = (scope: ReadScope, asked: Asked, kinds: readonly string[]) =>
  readLines(
    scope,
    asked,
    sql`i.origin_kind = any(${[...kinds]}::text[]) and i.solved_at is null order by i.raised_at desc, i.issue_id desc limit 1000`,
  );

export interface Wanted {
  readonly search?: string | undefined;
  readonly after?: IssueId | undefined;
}

/** Solved and dropped ones of a team, the latest first. */
export async function readSolved(
  scope: ReadScope,
  asked: Asked,
  team: TeamId,
  { search = '', after }: Wanted,
  most: number,
): Promise<IssueRow[]> {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = sql`(${search} = '' or i.title ilike ${like} or i.detail ilike ${like}
    or array_to_string(i.whys, ' ') ilike ${like} or i.dropped_because ilike ${like}
    or exists (select from app.issue_solution s
      where s.company_id = i.company_id and s.issue_id = i.issue_id and s.words ilike ${like}))`;
  const behind =
    after === undefined
      ? sql`true`
      : sql`(i.solved_at, i.issue_id) < (select a.solved_at, a.issue_id from app.issue a
          where a.company_id = i.company_id and a.issue_id = ${after})`;
  return readLines(
    scope,
    asked,
    sql`i.team_id = ${team} and i.solved_at is not null and ${found} and ${behind}
      order by i.solved_at desc, i.issue_id desc limit ${most}`,
  );
}

/** A deleted one too. */
export async function readIssue(scope: ReadScope, asked: Asked, issue: IssueId): Promise<WholeIssueRow | undefined> {
  const { rows } = await sql<WholeIssueRow>`
    select ${columns(asked)}, i.detail, i.whys ${from}
    where i.company_id = ${asked.company} and i.issue_id = ${issue}`.execute(scope.db);
  return rows[0];
}

export async function readCounts(scope: ReadScope, { company }: Asked, team: TeamId) {
  const { rows } = await sql<{ short: number; long: number; solved: number }>`
    select count(*) filter (where solved_at is null and horizon = 'short')::int as short,
      count(*) filter (where solved_at is null and horizon = 'long')::int as long,
      count(*) filter (where solved_at is not null)::int as solved
    from app.issue where company_id = ${company} and team_id = ${team} and deleted_at is null`.execute(scope.db);
  return rows[0] ?? { short: 0, long: 0, solved: 0 };
}

/** To the end of its list. */
export async function insertIssue(
  scope: WriteScope,
  row: Omit<Insertable<Issue>, 'company_id' | 'position'> & { readonly team_id: string; readonly horizon: string },
  step: number,
): Promise<void> {
  const position = endOf(scope, row.team_id as TeamId, row.horizon, step);
  await scope.db
    .insertInto('issue')
    .values({ ...row, position, company_id: scope.company })
    .execute();
}

/** The position behind the last open one of a list. */
export const endOf = (scope: WriteScope, team: TeamId, horizon: string, step: number) =>
  sql<number>`(select coalesce(max(e.position), 0) + ${step}::int from app.issue e
    where e.company_id = ${scope.company} and e.team_id = ${team} and e.horizon = ${horizon}
      and e.solved_at is null and e.deleted_at is null)`;

export type IssueChange = Omit<Updateable<Issue>, 'position'> & { readonly position?: RawBuilder<number> };

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateIssue(scope: WriteScope, issue: IssueId, change: IssueChange): Promise<void> {
  await scope.db
    .updateTable('issue')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('issue_id', '=', issue)
    .execute();
}
