import { allow } from '#features/accounts/api/allow.ts';
import type { MeetingId, MemberId } from '#lib/ids.ts';
import { invalid, notFound, stale } from '#lib/refusal.ts';
import { cleanNote } from '#lib/text.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { MeetingNote } from '../contract/meeting.ts';
import type { noteRoutes } from '../contract/taking-part.ts';
import type { MeetingRow } from '../store/meeting.ts';
import { insertNote, type NoteRow, readNote, readSent, updateNote } from '../store/note.ts';
import { sectionsOf } from './answer.ts';
import { findMeeting, findUnsettled, mayEnd } from './attending.ts';
import { checkSubject } from './driving.ts';
import { toldOfMeeting } from './told.ts';

const longest = 20_000;

export const noteOf = (row: NoteRow): MeetingNote => ({
  noteId: row.note_id,
  section: row.section,
  aboutId: row.about_id,
  words: row.words,
  writtenBy: row.written_by as MemberId | null,
  writtenAt: row.written_at.toISOString(),
  version: row.version,
});

function checked(text: string): string {
  const words = cleanNote(text, longest);
  if (!words.ok) throw invalid({ words: words.error.message });
  if (words.value === '') throw invalid({ words: 'This note is empty. Write something, or delete it.' });
  return words.value;
}

async function findNote(room: Room, meeting: MeetingRow, note: string): Promise<NoteRow> {
  const row = await readNote(room.scope, room.ground.companyId, meeting.meeting_id as MeetingId, note);
  if (!row) throw notFound('note');
  return row;
}

/** One’s own, and every one for who writes or leads. */
function allowChange(room: Room, meeting: MeetingRow, note: NoteRow): void {
  const { memberId } = room.me;
  const own = (note.written_by as MemberId | null) === memberId || (meeting.scribe_id as MemberId | null) === memberId;
  if (!own && !mayEnd(room, meeting)) allow(room, 'runMeeting');
}

/** @param after the row as it is now; a deleted one is told as nothing. */
async function told(
  context: Context,
  room: Changing,
  meeting: MeetingRow,
  verb: string,
  [before, after]: readonly [NoteRow | null, NoteRow],
): Promise<void> {
  const inWords = (note: NoteRow | null) =>
    note && note.deleted_at === null ? { section: note.section, words: note.words } : null;
  const row = { kind: 'meetingNote', id: after.note_id } as const;
  await toldOfMeeting(context, room, meeting, { verb, before: inWords(before), after: inWords(after), row });
}

interface One {
  readonly meetingId: MeetingId;
  readonly noteId: string;
}

async function setDeleted(context: Context, room: Changing, { meetingId, noteId }: One, deleted: boolean) {
  const meeting = await findUnsettled(context, room, meetingId);
  const row = await findNote(room, meeting, noteId);
  allowChange(room, meeting, row);
  if ((row.deleted_at !== null) === deleted) return noteOf(row);
  await updateNote(room.scope, noteId, { deleted_at: deleted ? new Date(context.now()) : null });
  const after = await findNote(room, meeting, noteId);
  await told(context, room, meeting, deleted ? 'note deleted' : 'note restored', [row, after]);
  return noteOf(after);
}

export const noteApi: ApiOf<typeof noteRoutes> = {
  read: (context, { companyId, meetingId, noteId }) =>
    context.read(companyId, async (room) => {
      const row = await findNote(room, await findMeeting(room, meetingId), noteId);
      if (row.deleted_at) throw notFound('note');
      return noteOf(row);
    }),

  write: (context, { companyId, meetingId, section, aboutId, words, sentAs }) =>
    context.change(companyId, async (room) => {
      const meeting = await findUnsettled(context, room, meetingId);
      const { memberId } = room.me;
      const sent = sentAs && (await readSent(room.scope, companyId, meetingId, memberId, sentAs));
      if (sent) return noteOf(sent);
      if (!sectionsOf(meeting).some(({ id }) => id === section)) {
        throw invalid({ section: 'This section is not on the agenda of this meeting. Choose one that is.' });
      }
      await checkSubject(room, meeting, aboutId);
      const note_id = context.newId<string>();
      const written = { written_by: memberId, written_at: new Date(context.now()), sent_as: sentAs ?? null };
      const row = { note_id, meeting_id: meetingId, section, about_id: aboutId, words: checked(words), ...written };
      await insertNote(room.scope, row);
      const after = await findNote(room, meeting, note_id);
      await told(context, room, meeting, 'note written', [null, after]);
      return noteOf(after);
    }),

  change: (context, { companyId, meetingId, noteId, seenVersion, words }) =>
    context.change(companyId, async (room) => {
      const meeting = await findUnsettled(context, room, meetingId);
      const row = await findNote(room, meeting, noteId);
      if (row.deleted_at) throw notFound('note');
      allowChange(room, meeting, row);
      if (row.version !== seenVersion) throw stale('this note', noteOf(row));
      await updateNote(room.scope, noteId, { words: checked(words) });
      const after = await findNote(room, meeting, noteId);
      await told(context, room, meeting, 'note changed', [row, after]);
      return noteOf(after);
    }),

  delete: (context, { companyId, ...one }) =>
    context.change(companyId, async (room) => {
      await setDeleted(context, room, one, true);
      return { noteId: one.noteId };
    }),

  restore: (context, { companyId, ...one }) =>
    context.change(companyId, (room) => setDeleted(context, room, one, false)),
};
