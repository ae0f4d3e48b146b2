import { allow } from '#features/accounts/api/allow.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf } from '#server/context.ts';
import type { issueRoutes } from '../contract/issue-routes.ts';
import { checkWords } from '../model/issue.ts';
import { checkedWhys, reopenIssueIn, solveIssueIn } from './issue.ts';
import { checkSeen, findIssue, findOpen } from './issue-answer.ts';
import { about } from './visible.ts';
import { changed, leavePlace } from './write.ts';

type Routes = Pick<typeof issueRoutes, 'noteCause' | 'solve' | 'drop' | 'reopen'>;

export const solvingApi: ApiOf<Routes> = {
  // Of a solved one too: the root is sometimes understood only when it is over.
  noteCause: (context, { companyId, issueId, seenVersion, whys, cause }) =>
    context.change(companyId, async (room) => {
      const row = await findIssue(room, issueId);
      allow(room, 'solveIssue', about(room, row));
      checkSeen(room, row, seenVersion);
      return changed(context, room, 'issue’s cause noted', row, { whys: checkedWhys(whys), cause });
    }),

  solve: (context, { companyId, issueId, seenVersion, decision }) =>
    context.change(companyId, (room) =>
      solveIssueIn(context, room, {
        issueId,
        seenVersion,
        solutions: [{ kind: 'decision', rowId: null, words: decision }],
      }),
    ),

  drop: (context, { companyId, issueId, seenVersion, because }) =>
    context.change(companyId, async (room) => {
      const row = await findOpen(room, issueId);
      allow(room, 'solveIssue', about(room, row));
      checkSeen(room, row, seenVersion);
      const reason = checkWords(because);
      if (!reason.ok) throw invalid({ because: reason.error.message });
      await leavePlace(room, row);
      return changed(context, room, 'issue dropped', row, {
        dropped_because: reason.value,
        solved_at: new Date(context.now()),
        solved_by: room.me.memberId,
        snoozed_until: null,
      });
    }),

  reopen: (context, { companyId, ...one }) => context.change(companyId, (room) => reopenIssueIn(context, room, one)),
};
