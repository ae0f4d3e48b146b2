import { tell } from '#features/accounts/api/activity.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Counts } from '../contract/import.ts';
import type { ImportRow } from '../store/import.ts';
import { type Effect, isCommitment } from './import-answer.ts';

/** Each kind of row once, however many there are: whoever looks at a list of them reads it again whole. */
function announceKinds(room: Changing, effects: readonly Effect[]): void {
  const kinds = effects.filter(isCommitment).map(({ kind }) => (kind === 'milestone' ? 'priority' : kind));
  for (const kind of new Set(kinds)) room.announce({ kind });
}

/** One line in the activity, and a word to everybody who looks at what it changed. */
export async function tellImport(
  context: Context,
  room: Changing,
  verb: 'files imported' | 'import undone',
  { import_id, files, counts }: Pick<ImportRow<Counts>, 'import_id' | 'files' | 'counts'>,
  effects: readonly Effect[],
  more: object = {},
): Promise<void> {
  announceKinds(room, effects);
  await tell(context, room, {
    verb,
    subjectKind: 'import',
    subjectId: import_id,
    subject: files.join(', ').slice(0, 200),
    before: null,
    after: { ...counts, ...more },
  });
}
