import type { Member } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, TeamId, UserId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';

export async function readMembers(scope: ReadScope, company: CompanyId) {
  return scope.db
    .selectFrom('member')
    .selectAll()
    .select(
      sql<
        TeamId[]
      >`array(select tm.team_id from app.team_member tm where tm.company_id = member.company_id and tm.member_id = member.member_id)`.as(
        'team_ids',
      ),
    )
    .where('company_id', '=', company)
    .orderBy('member_id')
    .execute();
}

export async function readMember(scope: ReadScope, company: CompanyId, member: MemberId) {
  return scope.db
    .selectFrom('member')
    .selectAll()
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .executeTakeFirst();
}

export async function readMemberOfUser(scope: ReadScope, company: CompanyId, user: UserId) {
  return scope.db
    .selectFrom('member')
    .selectAll()
    .where('company_id', '=', company)
    .where('user_id', '=', user)
    .executeTakeFirst();
}

/** A member without an account yet, who was enrolled with this address. */
export async function readEnrolled(scope: ReadScope, company: CompanyId, email: string) {
  return scope.db
    .selectFrom('member')
    .selectAll()
    .where('company_id', '=', company)
    .where('email', '=', email)
    .where('user_id', 'is', null)
    .where('departed_at', 'is', null)
    .executeTakeFirst();
}

export async function insertMember(scope: WriteScope, row: Omit<Insertable<Member>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('member')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Undefined when another writer was first. */
export async function updateMember(scope: WriteScope, member: MemberId, seen: number, change: Updateable<Member>) {
  const row = await scope.db
    .updateTable('member')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('member_id', '=', member)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Held until the end of the transaction, so that two people cannot both take the last owner away. */
export async function lockOwners(scope: WriteScope): Promise<MemberId[]> {
  const rows = await scope.db
    .selectFrom('member')
    .select('member_id')
    .where('company_id', '=', scope.company)
    .where('role', '=', 'owner')
    .where('departed_at', 'is', null)
    .forUpdate()
    .execute();
  return rows.map((row) => row.member_id as MemberId);
}
