import type { ReadScope } from '#db/scope.ts';
import type { Month, Weekday } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import { CompiledQuery, sql } from 'kysely';
import type { Role } from '../model/role.ts';
import type { WordOverrides } from '../model/words.ts';

export interface StandingRow {
  readonly member_id: MemberId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly may_see_money: boolean;
  readonly may_see_findings: boolean;
  readonly team_ids: TeamId[];
  readonly company_name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly first_day_of_week: Weekday;
  readonly year_starts_month: Month;
  readonly scorecard_shared: boolean;
  readonly words: WordOverrides;
}

/** Who somebody is in a company, asked in the round trip that opens the transaction. */
export function standingQuestion(company: CompanyId, user: UserId): CompiledQuery<StandingRow> {
  const text = `select m.member_id, m.name, m.email, m.role, m.may_see_money, m.may_see_findings, c.name as company_name,
    c.time_zone, c.currency, c.first_day_of_week, c.year_starts_month, c.scorecard_shared, c.words,
    array(select tm.team_id from app.team_member tm join app.team t using (company_id, team_id)
      where tm.company_id = m.company_id and tm.member_id = m.member_id and t.deleted_at is null) as team_ids
    from app.member m join app.company c using (company_id)
    where m.company_id = $1 and m.user_id = $2 and m.departed_at is null`;
  return CompiledQuery.raw(text, [company, user]);
}

/** A person's memberships in all companies: seen by the policy that shows everybody their own. */
export async function readMemberships(scope: ReadScope, user: UserId) {
  return scope.db
    .selectFrom('member')
    .select(['company_id', 'member_id', 'name', 'email', 'role'])
    .where('user_id', '=', user)
    .where('departed_at', 'is', null)
    .execute();
}

export async function readSeats(scope: ReadScope) {
  return scope.db
    .selectFrom('company')
    .select(['company_id', 'name', 'kind', 'sample'])
    .select((row) =>
      row
        .selectFrom('member')
        .whereRef('member.company_id', '=', 'company.company_id')
        .where('member.departed_at', 'is', null)
        .select(sql<number>`count(*)::int`.as('people'))
        .as('people'),
    )
    .where('company_id', 'in', [...scope.companies])
    .execute();
}
