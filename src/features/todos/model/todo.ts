import type { Day } from '#lib/calendar/day.ts';
import type { MeetingId, MemberId, TeamId, TodoId } from '#lib/ids.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanNote, cleanTitle } from '#lib/text.ts';
import type { Repeats } from './repeat.ts';

export const longestTitle = 300;
const longestNote = 20_000;

/** The row that a to-do came from, with its title at that moment: an issue that it solves, a finding. */
export interface Origin {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/** What somebody is asked to do. Who may see it and change it is in `leave.ts`. */
export interface Draft {
  readonly title: string;
  readonly note?: string | undefined;
  /** Whoever makes it, where nobody else is named. */
  readonly ownerId?: MemberId | undefined;
  readonly teamId?: TeamId | null | undefined;
  /** Seen by its owner alone. */
  readonly private?: boolean | undefined;
  /** Seven days from today unless said. */
  readonly due?: Day | undefined;
  readonly repeats?: Repeats | null | undefined;
  /** The meeting in which it is made; it stays so. */
  readonly meetingId?: MeetingId | undefined;
}

/** A draft that comes from somewhere. Whoever passes it on has seen to it that the origin is there and may be seen. */
export interface OriginatedDraft extends Draft {
  readonly origin: Origin | null;
}

/** Which to-do is meant, for verbs that need nothing else. */
export interface Named {
  readonly todoId: TodoId;
}

interface Said {
  readonly title: string;
  readonly note: string;
}

/** Title and note as they are kept, or a sentence for each that is wrong. */
export function checkSaid(draft: Said): Result<Said, FieldProblems<keyof Said>> {
  const title = cleanTitle(draft.title, longestTitle);
  const note = cleanNote(draft.note, longestNote);
  if (title.ok && note.ok) return ok({ title: title.value, note: note.value });
  return err({
    ...(title.ok ? {} : { title: title.error.message }),
    ...(note.ok ? {} : { note: note.error.message }),
  });
}
