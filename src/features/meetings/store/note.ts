import type { MeetingNote } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MeetingId, MemberId } from '#lib/ids.ts';
import { type Insertable, sql, type Updateable } from 'kysely';

const from = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  scope.db.selectFrom('meeting_note').selectAll().where('company_id', '=', company).where('meeting_id', '=', meeting);

/** In the order in which they were written. */
export const readNotes = (scope: ReadScope, company: CompanyId, meeting: MeetingId) =>
  from(scope, company, meeting).where('deleted_at', 'is', null).orderBy('note_id').execute();

/** A deleted one too. */
export const readNote = (scope: ReadScope, company: CompanyId, meeting: MeetingId, note: string) =>
  from(scope, company, meeting).where('note_id', '=', note).executeTakeFirst();
export type NoteRow = NonNullable<Awaited<ReturnType<typeof readNote>>>;

/** What the same person sent before under the same name. */
export const readSent = (scope: ReadScope, company: CompanyId, meeting: MeetingId, by: MemberId, sentAs: string) =>
  from(scope, company, meeting).where('written_by', '=', by).where('sent_as', '=', sentAs).executeTakeFirst();

/** Sent twice at the same moment, the second is run again (40001: `do nothing` over a row that it cannot see). */
export async function insertNote(scope: WriteScope, row: Omit<Insertable<MeetingNote>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('meeting_note')
    .values({ ...row, company_id: scope.company })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateNote(scope: WriteScope, note: string, change: Updateable<MeetingNote>): Promise<void> {
  await scope.db
    .updateTable('meeting_note')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('note_id', '=', note)
    .execute();
}
