import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** Everybody who is or was in the company. */
export async function readEverybody(scope: ReadScope, company: CompanyId) {
  const { rows } = await sql<{ memberId: MemberId; name: string; email: string; role: Role; left: boolean }>`
    select member_id as "memberId", name, email, role, departed_at is not null as left
    from app.member where company_id = ${company} order by member_id`.execute(scope.db);
  return rows;
}

/** The teams that stand, in their order. */
export async function readTeams(scope: ReadScope, company: CompanyId) {
  const { rows } = await sql<{ teamId: TeamId; name: string }>`
    select team_id as "teamId", name from app.team
    where company_id = ${company} and deleted_at is null order by position, team_id`.execute(scope.db);
  return rows;
}
