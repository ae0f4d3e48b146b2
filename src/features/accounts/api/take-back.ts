import type { Changing, Context } from '#server/context.ts';
import { type Happened, remember } from './activity.ts';
import { allow } from './allow.ts';

/** What an import did to rows of one kind. */
export interface Did<Row> {
  readonly brought: readonly Row[];
  /** Open here, and closed because the file said so. */
  readonly finished: readonly Row[];
}

interface Way<Row> {
  readonly subject: (row: Row) => Pick<Happened, 'subjectKind' | 'subjectId' | 'subject'>;
  /** Both answer with the ids of those that nobody has changed since. */
  readonly deleteThose: (brought: readonly Row[], at: Date) => Promise<readonly string[]>;
  readonly openThose: (finished: readonly Row[]) => Promise<readonly string[]>;
  readonly verbs: { readonly deleted: string; readonly opened: string };
}

/**
 * Takes an import back: deletes what it brought in, opens what it closed. What somebody has changed since stays.
 * @returns the ids of what was put back.
 */
export async function takeBack<Row>(
  context: Context,
  room: Changing,
  { brought, finished }: Did<Row>,
  { subject, deleteThose, openThose, verbs }: Way<Row>,
): Promise<ReadonlySet<string>> {
  allow(room, 'importFiles');
  const gone = new Set(await deleteThose(brought, new Date(context.now())));
  const open = new Set(await openThose(finished));
  const told = (rows: readonly Row[], back: ReadonlySet<string>, verb: string) =>
    rows.map((row) => ({ verb, ...subject(row) })).filter(({ subjectId }) => back.has(subjectId));
  await remember(context, room, [...told(brought, gone, verbs.deleted), ...told(finished, open, verbs.opened)]);
  return gone.union(open);
}
