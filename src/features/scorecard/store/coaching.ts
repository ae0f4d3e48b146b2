import type { CoachingNote } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, MetricId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

/** The notes of a metric, newest first. */
export async function readNotes(scope: ReadScope, company: CompanyId, metric: MetricId) {
  return scope.db
    .selectFrom('coaching_note')
    .selectAll()
    .where('company_id', '=', company)
    .where('metric_id', '=', metric)
    .where('deleted_at', 'is', null)
    .orderBy('note_id', 'desc')
    .execute();
}

/** The notes on metrics that somebody owns now, newest first. */
export async function readNotesOf(scope: ReadScope, company: CompanyId, owner: MemberId) {
  return scope.db
    .selectFrom('coaching_note')
    .innerJoin('metric', (join) =>
      join
        .onRef('metric.company_id', '=', 'coaching_note.company_id')
        .onRef('metric.metric_id', '=', 'coaching_note.metric_id'),
    )
    .selectAll('coaching_note')
    .where('coaching_note.company_id', '=', company)
    .where('metric.owner_id', '=', owner)
    .where('metric.deleted_at', 'is', null)
    .where('coaching_note.deleted_at', 'is', null)
    .orderBy('coaching_note.note_id', 'desc')
    .execute();
}

/** A deleted one too. */
export async function readNote(scope: ReadScope, company: CompanyId, metric: MetricId, note: string) {
  return scope.db
    .selectFrom('coaching_note')
    .selectAll()
    .where('company_id', '=', company)
    .where('metric_id', '=', metric)
    .where('note_id', '=', note)
    .executeTakeFirst();
}
export type NoteRow = NonNullable<Awaited<ReturnType<typeof readNote>>>;

export async function insertNote(scope: WriteScope, row: Omit<Insertable<CoachingNote>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('coaching_note')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateNote(scope: WriteScope, note: string, change: Updateable<CoachingNote>): Promise<void> {
  await scope.db
    .updateTable('coaching_note')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('note_id', '=', note)
    .execute();
}
