import type { WriteScope } from '#db/scope.ts';
import type { MemberId } from '#lib/ids.ts';
import type { ApiOf, Changing, Context, Room, Standing } from '#server/context.ts';
import type { activityRoutes } from '../contract/activity.ts';
import { insertActivities, readActivities } from '../store/activity.ts';
import { allow } from './allow.ts';

interface Author {
  readonly scope: WriteScope;
  readonly me: Pick<Standing, 'memberId' | 'name'>;
}

export interface Happened {
  /** In the past tense: value recorded, member departed. */
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The subject's name at that moment. */
  readonly subject: string;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/** Writes to the company's history, in the same transaction as the change itself. */
export async function remember(context: Context, { scope, me }: Author, happened: readonly Happened[]): Promise<void> {
  // What a sample brings along did not happen: its opening is remembered, once, by whoever opens it.
  if (context.via === 'sample') return;
  const at = new Date(context.now());
  insertActivities(
    scope,
    happened.map((one) => ({
      activity_id: context.newId<string>(),
      at,
      member_id: me.memberId,
      actor: me.name,
      via: context.via,
      verb: one.verb,
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      subject: one.subject,
      before: one.before ?? null,
      after: one.after ?? null,
    })),
  );
}

/** Writes what became of one row, and announces it to those who look at it. */
export async function tell(context: Context, room: Changing, happened: Happened): Promise<void> {
  await remember(context, room, [happened]);
  room.announce({ kind: happened.subjectKind, id: happened.subjectId });
}

const PAGE = 100;

/** What files said of a row when they were brought in, the latest first; for whoever may see that row. */
export async function toldByFiles({ scope, ground }: Room, subjectId: string) {
  const rows = await readActivities(scope, ground.companyId, { subjectId, via: 'import' }, PAGE);
  return rows.map(({ at, member_id, verb, after }) => {
    const file = (after as Record<string, unknown> | null)?.['file'];
    return { at, by: member_id as MemberId | null, verb, file: typeof file === 'string' ? file : '' };
  });
}

export const activityApi: ApiOf<typeof activityRoutes> = {
  list: (context, { companyId, ...filter }) =>
    context.read(companyId, async (room) => {
      allow(room, 'readActivity');
      const rows = await readActivities(room.scope, companyId, filter, PAGE + 1);
      return {
        more: rows.length > PAGE,
        items: rows.slice(0, PAGE).map((row) => ({
          activityId: row.activity_id,
          at: row.at.toISOString(),
          memberId: row.member_id as MemberId | null,
          actor: row.actor,
          via: row.via,
          verb: row.verb,
          subjectKind: row.subject_kind,
          subjectId: row.subject_id,
          subject: row.subject,
          before: row.before as Record<string, unknown> | null,
          after: row.after as Record<string, unknown> | null,
        })),
      };
    }),
};
