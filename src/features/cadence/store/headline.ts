import type { Headline } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, HeadlineId, MeetingId, TeamId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** Of a team, oldest first: those that wait, or those that were heard in a meeting. */
export async function readHeadlines(scope: ReadScope, company: CompanyId, team: TeamId, heardIn: MeetingId | null) {
  return scope.db
    .selectFrom('headline')
    .selectAll()
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('meeting_id', heardIn === null ? 'is' : '=', heardIn)
    .where('deleted_at', 'is', null)
    .orderBy('headline_id')
    .execute();
}

/** A deleted one too. */
export async function readHeadline(scope: ReadScope, company: CompanyId, headline: HeadlineId) {
  return scope.db
    .selectFrom('headline')
    .selectAll()
    .where('company_id', '=', company)
    .where('headline_id', '=', headline)
    .executeTakeFirst();
}
export type HeadlineRow = NonNullable<Awaited<ReturnType<typeof readHeadline>>>;

export async function insertHeadline(scope: WriteScope, row: Omit<Insertable<Headline>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('headline')
    .values({ ...row, company_id: scope.company })
    .execute();
}

export async function updateHeadline(
  scope: WriteScope,
  headline: HeadlineId,
  change: Updateable<Headline>,
): Promise<void> {
  await scope.db
    .updateTable('headline')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('headline_id', '=', headline)
    .execute();
}

/** What waits for a meeting of the team was heard in this one. */
export async function hearAll(scope: WriteScope, team: TeamId, meeting: MeetingId): Promise<HeadlineId[]> {
  const rows = await scope.db
    .updateTable('headline')
    .set({ meeting_id: meeting, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('team_id', '=', team)
    .where('meeting_id', 'is', null)
    .where('deleted_at', 'is', null)
    .returning('headline_id')
    .execute();
  return rows.map((row) => row.headline_id as HeadlineId);
}
