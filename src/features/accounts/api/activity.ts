import type { WriteScope } from '#db/scope.ts';
import type { MemberId } from '#lib/ids.ts';
import type { ApiOf, Context, Standing } from '#server/context.ts';
import type { activityRoutes, mailRoutes } from '../contract/activity.ts';
import { insertActivities, readActivities, readMail } from '../store/activity.ts';
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
  const at = new Date(context.now());
  await insertActivities(
    scope,
    happened.map((one) => ({
      activity_id: context.newId<string>(),
      at,
      member_id: me.memberId,
      actor: me.name,
      via: context.actor?.via ?? 'screen',
      verb: one.verb,
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      subject: one.subject,
      before: one.before ? JSON.stringify(one.before) : null,
      after: one.after ? JSON.stringify(one.after) : null,
    })),
  );
}

const PAGE = 100;

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

export const mailApi: ApiOf<typeof mailRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'readMail');
      const rows = await readMail(room.scope, companyId);
      return {
        server: context.mailServer,
        items: rows.map((row) => ({
          mailId: row.mail_id,
          kind: row.kind,
          recipient: row.recipient,
          subject: row.subject,
          body: row.body,
          state: row.state as 'queued' | 'sent' | 'failed' | 'kept',
          madeAt: row.made_at.toISOString(),
          sentAt: row.sent_at?.toISOString() ?? null,
          problem: row.problem,
        })),
      };
    }),
};
