import { useMemo, useSyncExternalStore } from 'react';
import type { MeetingId } from '#lib/ids.ts';

/** What was written and has not reached the server yet. */
export interface KeptNote {
  /** What it is sent as: sent twice, it is stored once. */
  readonly sentAs: string;
  readonly section: string;
  readonly aboutId: string | null;
  readonly words: string;
  /** Milliseconds of Unix time, for the order. */
  readonly at: number;
  /** The server did not answer. */
  readonly waits?: true;
  /** Why it was refused, as a sentence. */
  readonly why?: string;
}

const prefixOf = (meetingId: MeetingId) => `evenkeel-note-${meetingId} `;
const listeners = new Set<() => void>();

function told(): void {
  for (const listener of listeners) listener();
}

/** Each has a key of its own: two pages of one browser keep the notes of both. */
export const keptNotes = {
  put(meetingId: MeetingId, note: KeptNote): void {
    localStorage.setItem(prefixOf(meetingId) + note.sentAs, JSON.stringify(note));
    told();
  },
  drop(meetingId: MeetingId, sentAs: string): void {
    localStorage.removeItem(prefixOf(meetingId) + sentAs);
    told();
  },
};

/** JSON holds no line breaks, so that lines of it are a text that compares by value. */
const linesOf = (meetingId: MeetingId): string =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefixOf(meetingId)))
    .map((key) => localStorage.getItem(key) ?? '')
    .join('\n');

function parsed(line: string): KeptNote[] {
  try {
    return [JSON.parse(line) as KeptNote];
  } catch {
    return [];
  }
}

/** The oldest first. */
export function useKeptNotes(meetingId: MeetingId): readonly KeptNote[] {
  const lines = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      globalThis.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener('storage', listener);
      };
    },
    () => linesOf(meetingId),
  );
  return useMemo(
    () =>
      lines
        .split('\n')
        .flatMap(parsed)
        .toSorted((one, other) => one.at - other.at),
    [lines],
  );
}

/** What is being typed, so that a page that is loaded again has it. */
export const draftWords = {
  keyOf: (meetingId: MeetingId, section: string, aboutId: string | null) =>
    `evenkeel-draft-${meetingId} ${section} ${aboutId ?? ''}`,
  read: (key: string): string => localStorage.getItem(key) ?? '',
  write(key: string, words: string): void {
    if (words === '') localStorage.removeItem(key);
    else localStorage.setItem(key, words);
  },
};
