import { remember } from '#features/accounts/api/activity.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import { type Circle, isPrivate } from './attending.ts';

type Fields = Readonly<Record<string, unknown>> | null;

interface Told {
  readonly verb: string;
  readonly before?: Fields;
  readonly after?: Fields;
  /** The row that changed, where it is one within the meeting. */
  readonly row?: { readonly kind: 'meetingNote' | 'meetingPoint'; readonly id: string };
}

type Named = Circle & { readonly name: string };

/** What a meeting is called where others may look: of a private one no more than what it is. */
export function outerName({ ground }: Room, circle: Named): string {
  if (!isPrivate(circle)) return circle.name;
  return circle.kind === 'solo' ? 'Solo hour' : wordsFor(ground.words).capital('ownerOperatorMeeting');
}

/** What is private is remembered as having happened, without its name and without a word of it. */
async function happened(
  context: Context,
  room: Changing,
  { circle, ...subject }: { circle: Named; subjectKind: string; subjectId: string },
  { verb, before = null, after = null, row }: Told,
): Promise<void> {
  const hidden = isPrivate(circle);
  await remember(context, room, [
    { verb, ...subject, subject: outerName(room, circle), ...(hidden ? {} : { before, after }) },
  ]);
  room.announce(row ?? { kind: subject.subjectKind, id: subject.subjectId });
}

export const toldOfMeeting = (context: Context, room: Changing, row: Named & { meeting_id: string }, what: Told) =>
  happened(context, room, { circle: row, subjectKind: 'meeting', subjectId: row.meeting_id }, what);

export const toldOfAgenda = (context: Context, room: Changing, row: Named & { agenda_id: string }, what: Told) =>
  happened(context, room, { circle: row, subjectKind: 'agenda', subjectId: row.agenda_id }, what);
