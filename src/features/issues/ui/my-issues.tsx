import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Asked } from './issue-menu.ts';
import { mineQuery } from './issue-query.ts';
import { IssueRows } from './issue-rows.tsx';
import { IssuesHead } from './issues-head.tsx';
import { answer } from '../model/answer.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

/** What one raised or owns, wherever it is now: what became of it? */
export function MyIssues(props: {
  view: IssueView;
  verbs: IssueVerbs;
  companyId: CompanyId;
  tabs: ReactNode;
  onAsk: (asked: Asked) => void;
  onGo: (href: string) => void;
}) {
  const { view, verbs, companyId, tabs, onAsk, onGo } = props;
  const { data: issues } = useSuspenseQuery(mineQuery(companyId));
  const [one, many] = [view.words.word('issue'), view.words.word('issue', 2)];
  const teams = Map.groupBy(issues, ({ teamId }) => teamId);
  return (
    <>
      <IssuesHead view={view} answer={answer(issues, view.today, [`${one} of yours`, `${many} of yours`])} />
      {tabs}
      {issues.length === 0 ? (
        <EmptyState icon="issues" title="Nothing that you raised is open.">
          {`What you raise stays in sight here, whichever team’s list it is on.`}
        </EmptyState>
      ) : (
        <IssueRows
          view={view}
          verbs={verbs}
          groups={[...teams].map(([teamId, own]) => ({ id: teamId, title: view.teamName(teamId), issues: own }))}
          picked={[]}
          onAsk={onAsk}
          onGo={onGo}
        />
      )}
    </>
  );
}
