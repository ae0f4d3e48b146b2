import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** A member who has not departed; undefined where there is none. */
export async function readOwner(scope: ReadScope, company: CompanyId, member: MemberId) {
  return scope.db
    .selectFrom('member')
    .select(['name', sql<Role>`role`.as('role')])
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .where('departed_at', 'is', null)
    .executeTakeFirst();
}

/** Whether the team stands. */
export async function hasTeam(scope: ReadScope, company: CompanyId, team: TeamId): Promise<boolean> {
  const found = await scope.db
    .selectFrom('team')
    .select('team_id')
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
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
