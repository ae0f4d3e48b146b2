import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, HeadlineId, IssueId, MeetingId, MemberId, MessageId, TodoId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { RecapIssue } from '../model/recap.ts';
import type { MeetingRow } from './meeting.ts';

type Asked = Pick<MeetingRow, 'meeting_id' | 'team_id' | 'kind' | 'opened_at' | 'ended_at'>;

/** Those of its team that were solved while it lasted. */
const solvedIn = (company: CompanyId, { team_id, opened_at, ended_at }: Asked) => sql`
  select i.* from app.issue i where i.company_id = ${company} and i.team_id = ${team_id} and i.deleted_at is null
    and i.dropped_because is null and i.solved_at >= ${opened_at} and i.solved_at <= coalesce(${ended_at}, 'infinity'::timestamptz)`;

/** What one of these issues was solved by, or what was made in the meeting besides. */
const madeIn = (company: CompanyId, { meeting_id }: Asked, kind: string, row: string) => sql`(
  ${sql.ref(`${row}.meeting_id`)} = ${meeting_id} or exists (
    select from app.issue_solution s join solved on solved.issue_id = s.issue_id
    where s.company_id = ${company} and s.kind = ${kind} and s.row_id = ${sql.ref(`${row}.${kind}_id`)}))`;

export async function readSolvedIn(scope: ReadScope, company: CompanyId, meeting: Asked) {
  const { rows } = await sql<RecapIssue & { readonly issueId: IssueId }>`
    with solved as (${solvedIn(company, meeting)})
    select solved.issue_id as "issueId", title, coalesce(whys[cardinality(whys)], '') as root, coalesce((
      select json_agg(json_build_object('kind', s.kind, 'words', s.words) order by s.position)
      from app.issue_solution s where s.company_id = ${company} and s.issue_id = solved.issue_id), '[]') as solutions
    from solved order by solved_at, solved.issue_id`.execute(scope.db);
  return rows;
}

interface MadeTodo {
  readonly todoId: TodoId;
  readonly title: string;
  readonly ownerId: MemberId;
  readonly owner: string;
  readonly due: Day;
  readonly done: boolean;
}

/** What is private is nobody else’s to read; the one whose solo hour it is reads their own. */
export async function readTodosMadeIn(scope: ReadScope, company: CompanyId, meeting: Asked) {
  const { rows } = await sql<MadeTodo>`
    with solved as (${solvedIn(company, meeting)})
    select t.todo_id as "todoId", t.title, t.owner_id as "ownerId", m.name as owner, t.due, t.done_at is not null as done
    from app.todo t join app.member m on m.company_id = t.company_id and m.member_id = t.owner_id
    where t.company_id = ${company} and t.deleted_at is null and (not t.private or ${meeting.kind === 'solo'})
      and ${madeIn(company, meeting, 'todo', 't')}
    order by t.todo_id`.execute(scope.db);
  return rows;
}

interface MadeMessage {
  readonly messageId: MessageId;
  readonly words: string;
  readonly toTeam: string;
  readonly teller: string;
}

export async function readMessagesOf(scope: ReadScope, company: CompanyId, meeting: Asked) {
  const { rows } = await sql<MadeMessage>`
    with solved as (${solvedIn(company, meeting)})
    select g.message_id as "messageId", g.words, t.name as "toTeam", m.name as teller
    from app.message g join app.team t on t.company_id = g.company_id and t.team_id = g.to_team_id
      join app.member m on m.company_id = g.company_id and m.member_id = g.teller_id
    where g.company_id = ${company} and g.deleted_at is null and ${madeIn(company, meeting, 'message', 'g')}
    order by g.message_id`.execute(scope.db);
  return rows;
}

export async function readHeardIn(scope: ReadScope, company: CompanyId, { meeting_id }: Asked) {
  const rows = await scope.db
    .selectFrom('headline')
    .select(['headline_id', 'words'])
    .where('company_id', '=', company)
    .where('meeting_id', '=', meeting_id)
    .where('deleted_at', 'is', null)
    .orderBy('headline_id')
    .execute();
  return rows.map(({ headline_id, words }) => ({ headlineId: headline_id as HeadlineId, words }));
}

/** Whoever was expected or wrote something, also those who have left since. */
export async function readNames(scope: ReadScope, company: CompanyId, meeting: MeetingId) {
  const { rows } = await sql<{ member_id: MemberId; name: string }>`
    select m.member_id, m.name from app.member m where m.company_id = ${company} and m.member_id in (
      select p.member_id from app.meeting_person p where p.company_id = ${company} and p.meeting_id = ${meeting}
      union all
      select n.written_by from app.meeting_note n where n.company_id = ${company} and n.meeting_id = ${meeting})`.execute(
    scope.db,
  );
  return new Map(rows.map(({ member_id, name }) => [member_id as string, name]));
}

/** Those who were to come, with the role that they have by now. */
export async function readExpected(scope: ReadScope, company: CompanyId, meeting: MeetingId) {
  const { rows } = await sql<{ memberId: MemberId; role: Role }>`
    select m.member_id as "memberId", m.role from app.member m
    join app.meeting_person p on p.company_id = m.company_id and p.member_id = m.member_id
    where p.company_id = ${company} and p.meeting_id = ${meeting}`.execute(scope.db);
  return rows;
}
