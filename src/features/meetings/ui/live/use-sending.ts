import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type ProblemCode, problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { type KeptNote, keptNotes, useKeptNotes } from './kept-notes.ts';
import { putNote, type Which } from './live-query.ts';

const RETRY_MS = 3000;

/** The server said no to the note itself; anything else may be better in a moment. */
const refusals: readonly ProblemCode[] = ['INVALID', 'NOT_FOUND', 'FORBIDDEN', 'GONE', 'CONFLICT'];

/** Sends what is kept, the oldest first, now and as soon as the server answers again. */
export function useSending({ companyId, meetingId }: Which): readonly KeptNote[] {
  const cache = useQueryClient();
  const kept = useKeptNotes(meetingId);
  const [next] = kept.filter(({ why }) => why === undefined);
  useEffect(() => {
    if (!next) return undefined;
    const which = { companyId, meetingId };
    let over = false;
    let sending = false;
    const send = async (): Promise<void> => {
      if (sending || over) return;
      sending = true;
      const { sentAs, section, aboutId, words } = next;
      try {
        putNote(cache, which, await client.meetingNote.write({ ...which, sentAs, section, aboutId, words }));
        keptNotes.drop(meetingId, sentAs);
      } catch (thrown) {
        const { code, message } = problemOf(thrown);
        if (refusals.includes(code)) keptNotes.put(meetingId, { ...next, why: message });
        else if (!next.waits) keptNotes.put(meetingId, { ...next, waits: true });
      } finally {
        sending = false;
      }
    };
    const now = () => void send();
    const clock = setInterval(now, RETRY_MS);
    globalThis.addEventListener('online', now);
    now();
    return () => {
      over = true;
      clearInterval(clock);
      globalThis.removeEventListener('online', now);
    };
  }, [cache, companyId, meetingId, next]);
  return kept;
}
