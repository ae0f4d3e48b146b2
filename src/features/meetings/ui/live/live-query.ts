import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { useRows } from '#client/following.ts';
import { client, queries } from '#client/rpc.ts';
import type { CompanyId, MeetingId } from '#lib/ids.ts';
import type { Attendee, Clocked, MeetingNote, MeetingState } from '../../contract/meeting.ts';

/** Which meeting of which company. */
export interface Which {
  readonly companyId: CompanyId;
  readonly meetingId: MeetingId;
}

/** Where it is and who is there; each answer brings the time of the server along. */
export const stateQuery = (which: Which) => queries.meeting.readState.queryOptions({ input: which });

/** Its notes, and what an owner-operator meeting lists. */
export const wholeQuery = (which: Which) => queries.meeting.read.queryOptions({ input: which });

/** An answer that was long on its way does not bring an older position back. */
export function putState(cache: QueryClient, which: Which, now: Clocked & { people?: readonly Attendee[] }): void {
  cache.setQueryData(stateQuery(which).queryKey, (held) => {
    if (!held) return held;
    const meeting = held.meeting.version > now.meeting.version ? held.meeting : now.meeting;
    return { serverNow: now.serverNow, meeting, people: [...(now.people ?? held.people)] };
  });
}

export function putPerson(
  cache: QueryClient,
  which: Which,
  { serverNow, person }: { serverNow: string; person: Attendee },
): void {
  cache.setQueryData(stateQuery(which).queryKey, (held) => {
    if (!held) return held;
    const others = held.people.filter(({ memberId }) => memberId !== person.memberId);
    const place = held.people.findIndex(({ memberId }) => memberId === person.memberId);
    return { ...held, serverNow, people: others.toSpliced(place < 0 ? others.length : place, 0, person) };
  });
}

/** What time it is on the server, told on the way. */
export const putTime = (cache: QueryClient, which: Which, serverNow: string) =>
  cache.setQueryData(stateQuery(which).queryKey, (held) => held && { ...held, serverNow });

/** An entry as it is now, where it was; one that is older than what is shown changes nothing. */
export function putNote(cache: QueryClient, which: Which, note: MeetingNote): void {
  cache.setQueryData(wholeQuery(which).queryKey, (held) => {
    if (!held) return held;
    const known = held.notes.find(({ noteId }) => noteId === note.noteId);
    if (known && known.version >= note.version) return held;
    const notes = held.notes.filter((one) => one !== known);
    return {
      ...held,
      notes: [...notes, note].toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1)),
    };
  });
}

export const dropNote = (cache: QueryClient, which: Which, id: string) =>
  cache.setQueryData(
    wholeQuery(which).queryKey,
    (held) => held && { ...held, notes: held.notes.filter(({ noteId }) => noteId !== id) },
  );

/** Reads one at a time; asked again meanwhile, it reads once more afterwards: thirty ratings are not thirty reads. */
function oneAtATime(read: () => Promise<MeetingState>, put: (state: MeetingState) => void): () => void {
  let reading = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      // What cannot be read now is read when the live connection is back.
      await read().then(put, () => undefined);
    } while (again);
    reading = false;
  };
  return () => void run();
}

/** Reads again what others changed of this meeting, as long as its page is open. */
export function useFollowMeeting(which: Which): void {
  const cache = useQueryClient();
  const { companyId, meetingId } = which;
  useRows(companyId, {
    kind: 'meetingNote',
    read: (noteId: string) => client.meetingNote.read({ ...which, noteId }),
    put: (note) => putNote(cache, which, note),
    drop: (noteId) => dropNote(cache, which, noteId),
    all: wholeQuery(which).queryKey,
  });
  useEffect(() => {
    const one = { companyId, meetingId };
    const readState = oneAtATime(
      () => client.meeting.readState(one),
      (state) => putState(cache, one, state),
    );
    return hearChanges(companyId, (changes) => {
      if (changes.some(({ kind, id }) => kind === 'meeting' && id === meetingId)) readState();
    });
  }, [cache, companyId, meetingId]);
}
