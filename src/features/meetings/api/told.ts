import { remember } from '#features/accounts/api/activity.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { Changing, Context } from '#server/context.ts';
import { type Circle, isPrivate } from './attending.ts';

type Fields = Readonly<Record<string, unknown>> | null;

/** What is private is remembered as having happened, without its name and without a word of it. */
async function happened(
  context: Context,
  room: Changing,
  { circle, ...subject }: { circle: Circle & { name: string }; subjectKind: string; subjectId: string },
  { verb, before = null, after = null }: { verb: string; before?: Fields; after?: Fields },
): Promise<void> {
  const hidden = isPrivate(circle);
  const kindOf = () =>
    circle.kind === 'solo' ? 'Solo hour' : wordsFor(room.ground.words).capital('ownerOperatorMeeting');
  await remember(context, room, [
    { verb, ...subject, subject: hidden ? kindOf() : circle.name, ...(hidden ? {} : { before, after }) },
  ]);
  room.announce({ kind: subject.subjectKind, id: subject.subjectId });
}

type Told = Parameters<typeof happened>[3];

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
