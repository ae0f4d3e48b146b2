import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { RaisedFrom } from '#features/cadence/contract/raise.ts';
import { can } from '#features/accounts/model/permission.ts';
import { useIssueVerbs } from '#features/issues/ui/use-issue-verbs.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { Desk } from './use-desk.ts';
import { useOpenIssues } from './use-open-issues.ts';

/** A row that goes to the list of the team, with one key and no word: it is discussed with the issues. */
export interface Raising {
  /** Null where nothing can be raised: a meeting without a team, or one that is over. */
  readonly raise: ((from: RaisedFrom & { readonly title: string }) => void) | null;
  readonly isRaised: (id: string) => boolean;
}

const longest = 300;

export function useRaise(desk: Desk): Raising {
  const { which, meeting, company, isOpen, words } = desk;
  const { companyId } = which;
  const { teamId } = meeting;
  const verbs = useIssueVerbs(companyId);
  const { all } = useOpenIssues(desk);
  const run = async ({ title, ...from }: RaisedFrom & { title: string }): Promise<void> => {
    if (teamId === null) return;
    try {
      const issue = await client.cadence.raise({ companyId, teamId, title: title.slice(0, longest), from });
      verbs.told(`On the list of ${words.word('issue', 2)}: ${issue.title}.`, issue, async (now) => {
        await client.issue.delete({ companyId, issueId: now.issueId });
        return now;
      });
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  const may = isOpen && teamId !== null && can(company.me, 'raiseIssue');
  return {
    raise: may ? (from) => void run(from) : null,
    isRaised: (id) => all.some(({ origin }) => origin?.id === id),
  };
}
