import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** A team that stands; undefined where there is none. */
export async function readTeamName(scope: ReadScope, company: CompanyId, team: TeamId): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from app.team
    where company_id = ${company} and team_id = ${team} and deleted_at is null`.execute(scope.db);
  return rows[0]?.name;
}

/** A member who has not departed; undefined where there is none. */
export async function readMember(scope: ReadScope, company: CompanyId, member: MemberId) {
  const { rows } = await sql<{ name: string; role: Role }>`
    select name, role from app.member
    where company_id = ${company} and member_id = ${member} and departed_at is null`.execute(scope.db);
  return rows[0];
}
