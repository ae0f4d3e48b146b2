import type { ReadScope } from '#db/scope.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

interface PersonRow {
  readonly memberId: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
  readonly teamIds: TeamId[];
}

/** Everybody by name, who left too, with the teams that stand. */
export async function readPeople(scope: ReadScope, company: CompanyId): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select m.member_id as "memberId", m.name, m.role, m.departed_at is not null as "left", array(
      select t.team_id from app.team_member tm
      join app.team t on t.company_id = tm.company_id and t.team_id = tm.team_id and t.deleted_at is null
      where tm.company_id = m.company_id and tm.member_id = m.member_id
      order by t.position, t.team_id) as "teamIds"
    from app.member m where m.company_id = ${company}
    order by lower(m.name), m.member_id`.execute(scope.db);
  return rows;
}
