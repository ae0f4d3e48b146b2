import type { ReadScope } from '#db/scope.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';
import type { Role } from '../model/role.ts';

interface PersonRow {
  readonly memberId: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
  /** The teams that stand. */
  readonly teamIds: readonly TeamId[];
}

/** Also who has left; undefined of somebody who never was in the company. */
export async function readPerson(
  scope: ReadScope,
  company: CompanyId,
  member: MemberId,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select m.member_id as "memberId", m.name, m.role, m.departed_at is not null as "left", array(
        select tm.team_id from app.team_member tm
        join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id
        where tm.company_id = m.company_id and tm.member_id = m.member_id and t.deleted_at is null) as "teamIds"
    from app.member m where m.company_id = ${company} and m.member_id = ${member}`.execute(scope.db);
  return rows[0];
}

/** A team that stands; undefined where there is none. */
export async function readStandingTeam(scope: ReadScope, company: CompanyId, team: TeamId) {
  const { rows } = await sql<{ name: string; kind: 'leadership' | 'department' }>`
    select name, kind from app.team
    where company_id = ${company} and team_id = ${team} and deleted_at is null`.execute(scope.db);
  return rows[0];
}

/** Who is below in one of these departments: a leader’s reports. Leaders of one team are equals. */
export async function readReports(
  scope: ReadScope,
  company: CompanyId,
  teams: readonly TeamId[],
): Promise<ReadonlySet<MemberId>> {
  const { rows } = await sql<{ member_id: MemberId }>`
    select tm.member_id from app.team_member tm
    join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id
    join app.member m on m.company_id = tm.company_id and m.member_id = tm.member_id
    where tm.company_id = ${company} and tm.team_id = any(${[...teams]}::uuid[])
      and t.kind = 'department' and t.deleted_at is null and m.role in ('member', 'guest')`.execute(scope.db);
  return new Set(rows.map((row) => row.member_id));
}
