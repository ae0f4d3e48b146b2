import type { MeetingPerson } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MeetingId, MemberId, TeamId } from '#lib/ids.ts';
import { sql, type Updateable } from 'kysely';

const from = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  scope.db.selectFrom('meeting_person').selectAll().where('company_id', '=', company).where('meeting_id', '=', meeting);

export const readPeople = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  from(scope, company, meeting).orderBy('member_id').execute();

export const readPerson = (scope: ReadScope, company: CompanyId, meeting: MeetingId, member: MemberId) =>
  from(scope, company, meeting).where('member_id', '=', member).executeTakeFirst();
export type PersonRow = NonNullable<Awaited<ReturnType<typeof readPerson>>>;

/** Those who are not on the list yet are expected. */
export async function expectPeople(scope: WriteScope, meeting: MeetingId, members: readonly MemberId[]): Promise<void> {
  if (members.length === 0) return;
  await scope.db
    .insertInto('meeting_person')
    .values(
      members.map((member) => ({
        company_id: scope.company,
        meeting_id: meeting,
        member_id: member,
        presence: 'expected',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updatePerson(
  scope: WriteScope,
  meeting: MeetingId,
  member: MemberId,
  change: Updateable<MeetingPerson>,
): Promise<void> {
  await scope.db
    .updateTable('meeting_person')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('meeting_id', '=', meeting)
    .where('member_id', '=', member)
    .execute();
}

/** At the end those who never came were absent; when the end is taken back they are expected again. */
export async function settleAbsent(scope: WriteScope, meeting: MeetingId, ended: boolean): Promise<void> {
  await scope.db
    .updateTable('meeting_person')
    .set({ presence: ended ? 'absent' : 'expected' })
    .where('company_id', '=', scope.company)
    .where('meeting_id', '=', meeting)
    .where('presence', '=', ended ? 'expected' : 'absent')
    .where('came_at', 'is', null)
    .where('told', '=', false)
    .execute();
}

/** A team that is there, with those who come to its meetings. */
export async function readTeam(scope: ReadScope, company: CompanyId, team: TeamId) {
  return scope.db
    .selectFrom('team')
    .select(['team_id', 'name'])
    .select(
      sql<MemberId[]>`array(select tm.member_id from app.team_member tm
        join app.member m on m.company_id = tm.company_id and m.member_id = tm.member_id
        where tm.company_id = team.company_id and tm.team_id = team.team_id and m.departed_at is null
          and m.role <> 'guest' order by tm.member_id)`.as('member_ids'),
    )
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}
