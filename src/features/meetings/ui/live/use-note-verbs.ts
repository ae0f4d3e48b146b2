import { useQueryClient } from '@tanstack/react-query';
import { client } from '#client/rpc.ts';
import { problemOf } from '#client/problem.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { MeetingNote } from '../../contract/meeting.ts';
import { keptNotes } from './kept-notes.ts';
import { dropNote, putNote, type Which } from './live-query.ts';

export function useNoteVerbs(which: Which) {
  const cache = useQueryClient();
  return {
    /** Kept here first: it is sent from what is kept. */
    write: (section: string, aboutId: string | null, words: string): void =>
      keptNotes.put(which.meetingId, {
        sentAs: crypto.randomUUID(),
        section,
        aboutId,
        words,
        at: Date.now(),
      }),
    change: async ({ noteId }: MeetingNote, words: string, seenVersion: number): Promise<void> =>
      putNote(cache, which, await client.meetingNote.change({ ...which, noteId, seenVersion, words })),
    remove: async ({ noteId }: MeetingNote): Promise<void> => {
      try {
        await client.meetingNote.delete({ ...which, noteId });
        dropNote(cache, which, noteId);
        offerUndo('Note deleted.', async () =>
          putNote(cache, which, await client.meetingNote.restore({ ...which, noteId })),
        );
      } catch (thrown) {
        showRefusal(problemOf(thrown).message);
      }
    },
  };
}
