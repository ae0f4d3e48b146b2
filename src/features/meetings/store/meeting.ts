import type { Meeting } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { AgendaId, CompanyId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

const from = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('meeting as m')
    .selectAll()
    .select(
      sql<MemberId[]>`array(select p.member_id from app.meeting_person p where p.company_id = m.company_id
        and p.meeting_id = m.meeting_id)`.as('member_ids'),
    )
    .where('m.company_id', '=', company);

export const readMeeting = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  from(scope, company).where('m.meeting_id', '=', meeting).executeTakeFirst();
export type MeetingRow = NonNullable<Awaited<ReturnType<typeof readMeeting>>>;

/** Open ones, and those planned between two moments. */
export const readComing = (scope: ReadScope, company: CompanyId, after: Date, until: Date) =>
  from(scope, company)
    .where(sql<boolean>`(m.state = 'live' or (m.state = 'planned' and m.planned_at between ${after} and ${until}))`)
    .execute();

/** Held, open and planned ones that begin between two moments, the earliest first. */
export const readBetween = (scope: ReadScope, company: CompanyId, after: Date, until: Date) =>
  from(scope, company)
    .where('m.state', '<>', 'cancelled')
    .where(sql`coalesce(m.opened_at, m.planned_at)`, '>=', after)
    .where(sql`coalesce(m.opened_at, m.planned_at)`, '<=', until)
    .orderBy('m.meeting_id')
    .execute();

/** The one that is open now, of the team, or of an agenda without one. */
export const readLive = (scope: ReadScope, company: CompanyId, teamOrAgenda: TeamId | AgendaId) =>
  from(scope, company)
    .where('m.state', '=', 'live')
    .where(sql`coalesce(m.team_id, m.agenda_id, m.meeting_id)`, '=', teamOrAgenda)
    .executeTakeFirst();

export const readPlannedFor = (scope: ReadScope, company: CompanyId, agenda: AgendaId, at: Date) =>
  from(scope, company)
    .where('m.state', '=', 'planned')
    .where('m.agenda_id', '=', agenda)
    .where('m.planned_at', '=', at)
    .executeTakeFirst();

const SERIALIZATION_FAILURE = '40001';

/** Of two who open at once the second is run again, as one who was overtaken is, and then finds the meeting of the first. */
function orAgain(problem: unknown): never {
  const { constraint } = problem as { constraint?: string };
  if (constraint !== 'meeting_live') throw problem;
  throw Object.assign(new Error('Another meeting was opened at the same moment.'), { code: SERIALIZATION_FAILURE });
}

export async function insertMeeting(scope: WriteScope, row: Omit<Insertable<Meeting>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('meeting')
    .values({ ...row, company_id: scope.company })
    .execute()
    .catch(orAgain);
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateMeeting(scope: WriteScope, meeting: MeetingId, change: Updateable<Meeting>): Promise<void> {
  await scope.db
    .updateTable('meeting')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('meeting_id', '=', meeting)
    .execute()
    .catch(orAgain);
}

/**
 * Whether something is there that may be worked on in this meeting: what belongs to its team or to the whole company,
 * or a point on its own list.
 * @param all for those who see every room of the company: what belongs to others, too.
 */
export async function isSubject(
  scope: ReadScope,
  company: CompanyId,
  { meeting_id, team_id }: Pick<MeetingRow, 'meeting_id' | 'team_id'>,
  { id, all }: { id: string; all: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    select from app.issue where company_id = ${company} and issue_id = ${id} and deleted_at is null
      and (team_id = ${team_id} or ${all})
    union all select from app.todo where company_id = ${company} and todo_id = ${id} and deleted_at is null
      and not private and (team_id = ${team_id} or ${all})
    union all select from app.priority where company_id = ${company} and priority_id = ${id} and deleted_at is null
      and (team_id = ${team_id} or level = 'company' or ${all})
    union all select from app.headline where company_id = ${company} and headline_id = ${id} and deleted_at is null
      and (team_id = ${team_id} or ${all})
    union all select from app.metric m where m.company_id = ${company} and m.metric_id = ${id} and m.deleted_at is null
      and (${all} or exists (select from app.placement e where e.company_id = m.company_id
        and e.metric_id = m.metric_id and e.team_id = ${team_id}))
    union all select from app.meeting_point where company_id = ${company} and point_id = ${id} and deleted_at is null
      and meeting_id = ${meeting_id}
    limit 1`.execute(scope.db);
  return rows.length > 0;
}

/** When the issue that a meeting works on was solved; null while it is open, and of anything else. */
export async function readSolvedAt(scope: ReadScope, company: CompanyId, focus: string | null): Promise<Date | null> {
  const issue = await scope.db
    .selectFrom('issue')
    .select('solved_at')
    .where('company_id', '=', company)
    .where('issue_id', '=', focus)
    .executeTakeFirst();
  return issue?.solved_at ?? null;
}
