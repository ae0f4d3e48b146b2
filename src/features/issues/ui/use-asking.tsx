import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CompanyId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import type { Asked } from './issue-menu.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

const IssueDialog = lazy(async () => ({ default: (await import('./issue-dialog.tsx')).IssueDialog }));

/** Another room's way to solve: to-dos, a priority, a message or a decision at once. */
export type Solve = (issue: Issue, onClose: () => void) => ReactNode;

/** The question that is asked now, and how the next one is. */
export function useAsking(input: {
  view: IssueView;
  verbs: IssueVerbs;
  companyId: CompanyId;
  solve?: Solve | undefined;
}) {
  const { solve, ...rest } = input;
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  const bySlot = asked?.what === 'solve' && solve ? solve(asked.issue, close) : null;
  const dialog =
    asked &&
    (bySlot ?? (
      <Suspense>
        <IssueDialog key={asked.what} {...rest} asked={asked} onClose={close} />
      </Suspense>
    ));
  return { ask, dialog };
}
