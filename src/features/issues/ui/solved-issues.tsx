import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { CompanyId, IssueId, TeamId } from '#lib/ids.ts';
import type { Asked } from './issue-menu.ts';
import { IssueRows } from './issue-rows.tsx';
import css from './issues.module.css';
import { IssuesHead } from './issues-head.tsx';
import { usePaused } from './use-paused.ts';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

/** What a team has solved or let go of, the latest first; searched by any of its words. */
export function SolvedIssues(props: {
  view: IssueView;
  verbs: IssueVerbs;
  companyId: CompanyId;
  teamId: TeamId;
  /** How many there are. */
  count: number;
  tabs: ReactNode;
  onAsk: (asked: Asked) => void;
  onGo: (href: string) => void;
}) {
  const { view, verbs, companyId, teamId, count, tabs, onAsk, onGo } = props;
  const [text, setText] = useState('');
  const search = usePaused(text.trim()).slice(0, 200);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...queries.issue.listSolved.infiniteOptions({
      input: (after: IssueId | undefined) => ({ companyId, teamId, search, ...(after === undefined ? {} : { after }) }),
      initialPageParam: undefined,
      getNextPageParam: (last) => (last.more ? last.issues.at(-1)?.issueId : undefined),
    }),
    placeholderData: keepPreviousData,
  });
  const issues = data?.pages.flatMap((page) => page.issues);
  const many = view.words.word('issue', count);
  return (
    <>
      <IssuesHead
        view={view}
        answer={count === 0 ? `No ${many} solved yet.` : `${count} ${many} solved or let go of.`}
      />
      {tabs}
      {count === 0 ? (
        <EmptyState icon="check" title="Nothing is solved yet.">
          What is solved stays here with its root and what solved it, and is offered when it comes back.
        </EmptyState>
      ) : (
        <>
          <div className={css['search']}>
            <TextField
              label="Search what was solved"
              type="search"
              optional
              value={text}
              onChange={setText}
              autoComplete="off"
            />
          </div>
          {issues === undefined && <LoadingLines />}
          {issues?.length === 0 && <p className={css['quiet']}>None of them says so.</p>}
          {issues && issues.length > 0 && (
            <IssueRows
              view={view}
              verbs={verbs}
              groups={[{ id: 'solved', title: null, issues }]}
              picked={[]}
              onAsk={onAsk}
              onGo={onGo}
            />
          )}
          {hasNextPage && (
            <div className={css['more']}>
              <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Show more
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
