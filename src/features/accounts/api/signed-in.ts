import type { CompanyId, UserId } from '#lib/ids.ts';
import type { Context } from '#server/context.ts';
import { readMemberships } from '../store/standing.ts';
import { remember } from './activity.ts';

/** Each company sees in its activity that one of its members signed in. */
export async function rememberSignIn(context: Context): Promise<void> {
  const user = context.actor?.userId as UserId;
  const mine = await context.readOwn((scope) => readMemberships(scope, user));
  for (const one of mine) {
    await context.change(one.company_id as CompanyId, (room) =>
      remember(context, room, [
        { verb: 'signed in', subjectKind: 'member', subjectId: room.me.memberId, subject: room.me.name },
      ]),
    );
  }
}
