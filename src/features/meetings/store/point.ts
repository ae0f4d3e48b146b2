import type { MeetingPoint } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { AgendaId, CompanyId, MeetingId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

const from = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  scope.db.selectFrom('meeting_point').selectAll().where('company_id', '=', company).where('meeting_id', '=', meeting);

/** In the order in which they were put there. */
export const readPoints = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  from(scope, company, meeting).where('deleted_at', 'is', null).orderBy('position').orderBy('point_id').execute();

/** A deleted one too. */
export const readPoint = (scope: ReadScope, company: CompanyId, meeting: MeetingId, point: string) =>
  from(scope, company, meeting).where('point_id', '=', point).executeTakeFirst();
export type PointRow = NonNullable<Awaited<ReturnType<typeof readPoint>>>;

export async function countPoints(scope: ReadScope, company: CompanyId, meeting: MeetingId): Promise<number> {
  const { count } = await from(scope, company, meeting)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertPoint(scope: WriteScope, row: Omit<Insertable<MeetingPoint>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('meeting_point')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updatePoint(scope: WriteScope, point: string, change: Updateable<MeetingPoint>): Promise<void> {
  await scope.db
    .updateTable('meeting_point')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('point_id', '=', point)
    .execute();
}

/** What was agreed in the last meeting of the agenda that was concluded before this one. */
export async function readAgreedBefore(scope: ReadScope, company: CompanyId, agenda: AgendaId, before: MeetingId) {
  const last = scope.db
    .selectFrom('meeting')
    .select('meeting_id')
    .where('company_id', '=', company)
    .where('agenda_id', '=', agenda)
    .where('meeting_id', '<>', before)
    .where('state', '=', 'concluded')
    .where('ended_at', '<=', (row) =>
      row
        .selectFrom('meeting as this')
        .select(sql<Date>`coalesce(this.opened_at, 'infinity')`.as('opened_at'))
        .where('this.company_id', '=', company)
        .where('this.meeting_id', '=', before),
    )
    .orderBy('ended_at', 'desc')
    .limit(1);
  return scope.db
    .selectFrom('meeting_point as p')
    .innerJoin('meeting as m', (on) =>
      on.onRef('m.company_id', '=', 'p.company_id').onRef('m.meeting_id', '=', 'p.meeting_id'),
    )
    .select(['p.meeting_id', 'm.ended_at', 'p.words', 'p.agreement'])
    .where('p.company_id', '=', company)
    .where('p.meeting_id', '=', last)
    .where('p.agreement', '<>', '')
    .where('p.deleted_at', 'is', null)
    .orderBy('p.position')
    .orderBy('p.point_id')
    .execute();
}
