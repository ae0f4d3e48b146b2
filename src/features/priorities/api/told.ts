import { tell } from '#features/accounts/api/activity.ts';
import type { PriorityId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Priority } from '../contract/priority.ts';
import type { PriorityRow } from '../store/priority.ts';
import { answerOf, findEvenDeleted } from './found.ts';

const inWords = ({ title, done_when, owner_id, due, outcome, reason }: PriorityRow) => ({
  title,
  doneWhen: done_when,
  owner: owner_id,
  due,
  ...(outcome === null ? {} : { outcome, reason }),
});

type Fields = Readonly<Record<string, unknown>>;

/** Writes what happened to a priority into the history and tells who looks at it; answers with it as it is now. */
export async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: PriorityRow | null,
  priorityId: PriorityId,
  /** What changed beside the priority itself. */
  beside?: { readonly before?: Fields; readonly after?: Fields },
): Promise<Priority> {
  const row = await findEvenDeleted(room, priorityId);
  await tell(context, room, {
    verb,
    subjectKind: 'priority',
    subjectId: priorityId,
    subject: row.title,
    before: beside ? (beside.before ?? null) : before && inWords(before),
    after: beside ? (beside.after ?? null) : row.deleted_at ? null : inWords(row),
  });
  return answerOf(row, room.ground.timeZone);
}

/** What is closed stays as the review left it. */
export function checkOpen(row: PriorityRow): void {
  if (row.outcome === null) return;
  throw invalid({ outcome: 'This is closed, and stays as it was then. Open it again first; nothing was stored.' });
}
