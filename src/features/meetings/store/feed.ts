import type { CalendarFeed } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, FeedId, MemberId, UserId } from '#lib/ids.ts';
import type { Insertable } from 'kysely';

/** Those in use, the newest first. */
export async function readFeeds(scope: ReadScope, company: CompanyId, member: MemberId) {
  return scope.db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .where('revoked_at', 'is', null)
    .orderBy('feed_id', 'desc')
    .execute();
}
export type FeedRow = Awaited<ReturnType<typeof readFeeds>>[number];

/** The one whose secret the caller holds. */
export async function readHeldFeed(scope: ReadScope, secretHash: string) {
  return scope.db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** As whom it is read; undefined once they have left. */
export async function readFeedUser(scope: ReadScope, { company_id, member_id }: FeedRow) {
  const row = await scope.db
    .selectFrom('member')
    .select('user_id')
    .where('company_id', '=', company_id)
    .where('member_id', '=', member_id)
    .where('departed_at', 'is', null)
    .executeTakeFirst();
  return row?.user_id as UserId | null | undefined;
}

export async function insertFeed(scope: WriteScope, row: Omit<Insertable<CalendarFeed>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('calendar_feed')
    .values({ ...row, company_id: scope.company })
    .execute();
}

export async function revokeFeed(scope: WriteScope, feed: FeedId, at: Date): Promise<void> {
  await scope.db
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('company_id', '=', scope.company)
    .where('feed_id', '=', feed)
    .execute();
}
