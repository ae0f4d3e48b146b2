import { remember } from '#features/accounts/api/activity.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { Changing, Context } from '#server/context.ts';
import { type Circle, isPrivate } from './attending.ts';

type Fields = Readonly<Record<string, unknown>> | null;

interface Told {
  readonly verb: string;
  readonly before?: Fields;
  readonly after?: Fields;
  /** The row that changed, where it is one within the meeting. */
  readonly row?: { readonly kind: 'meetingNote' | 'meetingPoint'; readonly id: string };
}

/** What is private is remembered as having happened, without its name and without a word of it. */
async function happened(
  context: Context,
  room: Changing,
  { circle, ...subject }: { circle: Circle & { name: string }; subjectKind: string; subjectId: string },
  { verb, before = null, after = null, row }: Told,
): Promise<void> {
  const hidden = isPrivate(circle);
  const kindOf = () =>
    circle.kind === 'solo' ? 'Solo hour' : wordsFor(room.ground.words).capital('ownerOperatorMeeting');
  await remember(context, room, [
    { verb, ...subject, subject: hidden ? kindOf() : circle.name, ...(hidden ? {} : { before, after }) },
  ]);
  room.announce(row ?? { kind: subject.subjectKind, id: subject.subjectId });
}

export const toldOfMeeting = (
  context: Context,
  room: Changing,
  row: Circle & { name: string; meeting_id: string },
  what: Told,
) => happened(context, room, { circle: row, subjectKind: 'meeting', subjectId: row.meeting_id }, what);

export const toldOfAgenda = (
  context: Context,
  room: Changing,
  row: Circle & { name: string; agenda_id: string },
  what: Told,
) => happened(context, room, { circle: row, subjectKind: 'agenda', subjectId: row.agenda_id }, what);
