import type { Mail } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';

export async function insertMail(scope: WriteScope, row: Omit<Insertable<Mail>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('mail')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Sent, or given up. A link that opened something does not stay in the record of what was sent. */
export async function updateMail(scope: WriteScope, mail: string, change: Updateable<Mail>): Promise<void> {
  await scope.db
    .updateTable('mail')
    .set(change)
    .where('company_id', '=', scope.company)
    .where('mail_id', '=', mail)
    .execute();
}

/** Of those who press at once one is first: nothing is changed where the letter no longer is one that failed. */
export async function requeueMail(scope: WriteScope, mail: string, state: 'queued' | 'kept'): Promise<boolean> {
  const row = await scope.db
    .updateTable('mail')
    .set({ state, problem: null })
    .where('company_id', '=', scope.company)
    .where('mail_id', '=', mail)
    .where('state', '=', 'failed')
    .returning('mail_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters of this kind to a member that have not left yet do not leave any more. */
export async function withdrawMail(scope: WriteScope, member: MemberId, kind: string, problem: string): Promise<void> {
  await scope.db
    .updateTable('mail')
    .set({ state: 'withdrawn', problem })
    .where('company_id', '=', scope.company)
    .where('member_id', '=', member)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'failed'])
    .execute();
}

const MOST_SHOWN = 200;

/** The newest, and those that failed however old they are: they wait for somebody. */
export async function readMail(scope: ReadScope, company: CompanyId) {
  const newest = scope.db.selectFrom('mail').selectAll().where('company_id', '=', company);
  const failed = newest.where('state', '=', 'failed').orderBy('mail_id', 'desc').limit(MOST_SHOWN);
  const others = newest.where('state', '<>', 'failed').orderBy('mail_id', 'desc').limit(MOST_SHOWN);
  return [...(await failed.execute()), ...(await others.execute())];
}

/** How many letters there are in each state, of all that were ever made. */
export async function countMail(scope: ReadScope, company: CompanyId) {
  return scope.db
    .selectFrom('mail')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('company_id', '=', company)
    .groupBy('state')
    .execute();
}

/** With when the member it is for left, if they did. */
export async function readLetter(scope: ReadScope, company: CompanyId, mail: string) {
  return scope.db
    .selectFrom('mail')
    .leftJoin('member', (join) =>
      join.onRef('member.company_id', '=', 'mail.company_id').onRef('member.member_id', '=', 'mail.member_id'),
    )
    .selectAll('mail')
    .select(['member.name', 'member.departed_at'])
    .where('mail.company_id', '=', company)
    .where('mail.mail_id', '=', mail)
    .executeTakeFirst();
}

/** Those not sent that were written down between the two moments. */
export async function readWaitingMail(scope: ReadScope, company: CompanyId, from: Date, to: Date) {
  return scope.db
    .selectFrom('mail')
    .selectAll()
    .where('company_id', '=', company)
    .where('state', '=', 'queued')
    .where('made_at', '>', from)
    .where('made_at', '<', to)
    .execute();
}
