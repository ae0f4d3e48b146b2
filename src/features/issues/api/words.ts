import { allow } from '#features/accounts/api/allow.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { ApiOf, Changing } from '#server/context.ts';
import type { issueRoutes } from '../contract/issue-routes.ts';
import type { WholeIssueRow } from '../store/issue.ts';
import { checkedWords, checkOwner, checkReturn } from './issue-check.ts';
import { checkSeen, findEvenDeleted, findIssue, issueOf } from './issue-answer.ts';
import { raiseIssueIn } from './issue.ts';
import { about } from './visible.ts';
import { changed, leavePlace } from './write.ts';

/** Whoever raised it may change its words and take it back; all else is for those who solve it. */
function allowWords(room: Changing, row: WholeIssueRow): void {
  const raised = row.raised_by === room.me.memberId && can(room.me, 'raiseIssue');
  if (!raised) allow(room, 'solveIssue', about(room, row));
}

type Routes = Pick<typeof issueRoutes, 'raise' | 'change' | 'delete' | 'restore'>;

export const wordsApi: ApiOf<Routes> = {
  raise: (context, { companyId, ...draft }) =>
    context.change(companyId, (room) => raiseIssueIn(context, room, { ...draft, origin: null })),

  change: (context, { companyId, issueId, seenVersion, title, detail, ownerId, returnedFrom }) =>
    context.change(companyId, async (room) => {
      const row = await findIssue(room, issueId);
      allowWords(room, row);
      checkSeen(room, row, seenVersion);
      const words = checkedWords({ title: title ?? row.title, detail: detail ?? row.detail });
      if (ownerId !== undefined && ownerId !== row.owner_id) {
        allow(room, 'solveIssue', about(room, row));
        await checkOwner(room, ownerId);
      }
      if (returnedFrom !== undefined) await checkReturn(room, returnedFrom, issueId);
      return changed(context, room, 'issue changed', row, {
        ...words,
        owner_id: ownerId === undefined ? row.owner_id : ownerId,
        returned_from: returnedFrom === undefined ? row.returned_from : returnedFrom,
      });
    }),

  delete: (context, { companyId, issueId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, issueId);
      allowWords(room, row);
      if (row.deleted_at) return { issueId };
      await leavePlace(room, row);
      await changed(context, room, 'issue deleted', row, { deleted_at: new Date(context.now()) });
      return { issueId };
    }),

  restore: (context, { companyId, issueId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, issueId);
      allowWords(room, row);
      if (!row.deleted_at) return issueOf(room, row);
      return changed(context, room, 'issue restored', row, { deleted_at: null });
    }),
};
