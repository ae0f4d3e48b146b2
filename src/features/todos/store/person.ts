import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

interface PersonRow {
  readonly memberId: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
  readonly teamIds: readonly TeamId[];
}

/** Also who has left; undefined of somebody who never was in the company. */
export async function readPerson(scope: ReadScope, company: CompanyId, member: MemberId) {
  const { rows } = await sql<PersonRow>`
    select m.member_id as "memberId", m.name, m.role, m.departed_at is not null as "left", array(
      select t.team_id from app.team_member tm
      join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id and t.deleted_at is null
      where tm.company_id = m.company_id and tm.member_id = m.member_id) as "teamIds"
    from app.member m where m.company_id = ${company} and m.member_id = ${member}`.execute(scope.db);
  return rows[0];
}

/** Whether there is such a team; a disbanded one is none. */
export async function isTeam(scope: ReadScope, company: CompanyId, team: TeamId): Promise<boolean> {
  const row = await scope.db
    .selectFrom('team')
    .select('team_id')
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a meeting is one of this team, or one that this member is to be in. */
export async function isMeetingFor(
  scope: ReadScope,
  company: CompanyId,
  meeting: MeetingId,
  { team, member }: { team: TeamId | null; member: MemberId },
): Promise<boolean> {
  const { rows } = await sql`
    select from app.meeting m where m.company_id = ${company} and m.meeting_id = ${meeting} and (m.team_id = ${team}
      or exists (select from app.meeting_person p where p.company_id = m.company_id and p.meeting_id = m.meeting_id
        and p.member_id = ${member}))`.execute(scope.db);
  return rows.length > 0;
}
