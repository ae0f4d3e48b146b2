import type { WriteScope } from '#db/scope.ts';
import type { ApiOf } from '#server/context.ts';
import type { mailRoutes } from '../contract/activity.ts';
import { readMail, updateMail } from '../store/activity.ts';
import { allow } from './allow.ts';

const SENT = 'The text went out with a link that opens something, so it is not kept.';

/** Writes down that a letter has left, or why it was given up. */
export function settleMail(scope: WriteScope, mail: string, problem: string | null, at: Date): Promise<void> {
  return updateMail(
    scope,
    mail,
    problem === null ? { state: 'sent', sent_at: at, problem: null, body: SENT } : { state: 'failed', problem },
  );
}

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
