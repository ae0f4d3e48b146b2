import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import { issueQuery, putIssue } from './issue-query.ts';

/** What is done to an issue at once, without a question; what was refused is told, and the list shows what is there. */
export interface IssueVerbs {
  pick(issue: Issue, place: 1 | 2 | 3, instead: Issue | null): void;
  unpick(issue: Issue): void;
  vote(issue: Issue): void;
  /** Before that one, or to the end. */
  rank(issue: Issue, before: Issue | null): void;
  move(issue: Issue): void;
  wake(issue: Issue): void;
  sendBack(issue: Issue): void;
  reopen(issue: Issue): void;
  delete(issue: Issue): void;
  /** Shows what came of something that was asked, and offers to take it back; then null where nothing is left of it. */
  told(text: string, issue: Issue, undo: (now: Issue) => Promise<Issue | null>): void;
}

export function useIssueVerbs(companyId: CompanyId): IssueVerbs {
  const cache = useQueryClient();
  return useMemo(() => {
    const one = ({ issueId }: Issue) => ({ companyId, issueId });
    const seen = (issue: Issue) => ({ ...one(issue), seenVersion: issue.version });
    const put = (issue: Issue): Issue => {
      putIssue(cache, issue.issueId, issue);
      void cache.invalidateQueries({ queryKey: issueQuery(companyId, issue.issueId).queryKey });
      return issue;
    };
    const all = () => void cache.invalidateQueries({ queryKey: queries.issue.key() });
    const doing = async (work: () => Promise<Issue>): Promise<Issue | null> => {
      try {
        return put(await work());
      } catch (thrown) {
        showRefusal(problemOf(thrown).message);
        all();
        return null;
      }
    };
    const told: IssueVerbs['told'] = (text, issue, undo) => {
      put(issue);
      offerUndo(text, async () => {
        const before = await undo(issue);
        if (before) put(before);
        else putIssue(cache, issue.issueId, null);
      });
    };
    const changing = async (text: string, work: () => Promise<Issue>, undo: (now: Issue) => Promise<Issue>) => {
      const now = await doing(work);
      if (now) offerUndo(text, async () => put(await undo(now)));
    };
    const remove = async (issue: Issue): Promise<void> => {
      try {
        await client.issue.delete(one(issue));
        putIssue(cache, issue.issueId, null);
        offerUndo(`${issue.title} deleted.`, async () => put(await client.issue.restore(one(issue))));
      } catch (thrown) {
        showRefusal(problemOf(thrown).message);
        all();
      }
    };
    return {
      told,
      pick: (issue, place, instead) =>
        void doing(() => client.issue.pick({ ...one(issue), place, instead: instead?.issueId ?? null })).then(
          (now) => now && instead && all(),
        ),
      unpick: (issue) => void doing(() => client.issue.unpick(one(issue))),
      vote: (issue) =>
        void doing(() => (issue.voted ? client.issue.unvote(one(issue)) : client.issue.vote(one(issue)))),
      rank: (issue, before) => void doing(() => client.issue.rank({ ...one(issue), before: before?.issueId ?? null })),
      move: (issue) => {
        const [from, to] = [issue.horizon, issue.horizon === 'short' ? 'long' : 'short'] as const;
        void changing(
          `${issue.title} is on the ${to}-term list now.`,
          () => client.issue.move({ ...seen(issue), horizon: to }),
          (now) => client.issue.move({ ...seen(now), horizon: from }),
        );
      },
      wake: (issue) => void doing(() => client.issue.wake(seen(issue))),
      sendBack: (issue) => void doing(() => client.issue.sendBack(seen(issue))),
      reopen: (issue) => void doing(() => client.issue.reopen(seen(issue))),
      delete: (issue) => void remove(issue),
    };
  }, [cache, companyId]);
}
