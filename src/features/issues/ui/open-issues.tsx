import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { Issue } from '../contract/issue.ts';
import { isSnoozed } from '../model/age.ts';
import { answer } from '../model/answer.ts';
import { type Order, ranked } from '../model/rank.ts';
import { client } from '#client/rpc.ts';
import type { IssueGroup } from './group-frame.tsx';
import type { Asked } from './issue-menu.ts';
import { type IssueList, listQuery } from './issue-query.ts';
import { IssueRows } from './issue-rows.tsx';
import css from './issues.module.css';
import { IssuesHead } from './issues-head.tsx';
import { type RaiseDraft, RaiseLine } from './raise-line.tsx';
import type { IssueVerbs } from './use-issue-verbs.ts';
import type { IssueView } from './use-issue-view.ts';

/** A team's open issues: the first three, the others, and apart what is put off or with another team. */
export function OpenIssues(props: {
  view: IssueView;
  verbs: IssueVerbs;
  companyId: CompanyId;
  teamId: TeamId;
  horizon: 'short' | 'long';
  order: Order;
  tabs: (counts: IssueList['counts'], more: ReactNode) => ReactNode;
  onOrder: (order: Order) => void;
  onRaise: (draft: RaiseDraft) => Promise<Issue>;
  onAsk: (asked: Asked) => void;
  onGo: (href: string) => void;
}) {
  const { view, verbs, companyId, teamId, horizon, order, tabs, onOrder, onRaise, onAsk, onGo } = props;
  const { words, today } = view;
  const { data: list } = useSuspenseQuery(listQuery(companyId, teamId, horizon));
  const field = useRef<HTMLInputElement>(null);
  const [one, many] = [words.word('issue'), words.word('issue', 2)];
  const mayRaise = can(view.company.me, 'raiseIssue');
  const toField = () => field.current?.focus();
  useKeys(mayRaise ? [{ key: 'i', does: `${words.word('raise')} ${one}`, run: toField }] : []);
  const awake = ranked(
    list.issues.filter((issue) => !isSnoozed(issue, today)),
    order,
  );
  const asleep = list.issues.filter((issue) => isSnoozed(issue, today));
  const picked = [1, 2, 3].map((place) => awake.find(({ top }) => top === place) ?? null);
  const top = picked.flatMap((issue) => issue ?? []);
  const rest = awake.filter(({ top: place }) => place === null);
  const groups: IssueGroup[] = [
    ...(top.length > 0 ? [{ id: 'top', title: 'The first three', issues: top }] : []),
    {
      id: 'rest',
      title: top.length > 0 ? 'The others' : null,
      issues: rest,
      byHand: order === 'hand',
      from: (top.at(-1)?.top ?? 0) + 1,
    },
    ...(asleep.length > 0 ? [{ id: 'asleep', title: 'Snoozed', issues: asleep, folded: true }] : []),
    ...(list.sent.length > 0 ? [{ id: 'sent', title: 'Sent to other teams', issues: list.sent, folded: true }] : []),
  ];
  const raised = (issue: Issue) =>
    verbs.told(`${issue.title} raised.`, issue, async (now) => {
      await client.issue.delete({ companyId, issueId: now.issueId });
      return null;
    });
  return (
    <>
      <IssuesHead view={view} answer={answer(list.issues, today, [one, many])} />
      {tabs(
        list.counts,
        <Segments<Order>
          label="Order"
          segments={[
            { value: 'hand', label: 'As dragged' },
            { value: 'votes', label: 'Most votes' },
            { value: 'age', label: 'Oldest' },
          ]}
          value={order}
          onChoose={onOrder}
        />,
      )}
      {mayRaise && (
        <RaiseLine
          view={view}
          companyId={companyId}
          teamId={teamId}
          horizon={horizon}
          field={field}
          onRaise={onRaise}
          onRaised={raised}
        />
      )}
      {list.issues.length === 0 && list.sent.length === 0 ? (
        <EmptyState
          icon="issues"
          title={`Nothing stands in the way of ${view.teamName(teamId)}.`}
          actions={
            mayRaise && (
              <Button icon="add" onClick={toField}>
                {words.fill('{raise} the first {issue}').replace(/^./u, (letter) => letter.toUpperCase())}
              </Button>
            )
          }
        >
          {horizon === 'short'
            ? `A problem, an obstacle, an idea: what the ${words.word('weeklyMeeting')} is to solve belongs here.`
            : 'What can wait for the planning day of the quarter belongs here.'}
        </EmptyState>
      ) : (
        <>
          <p className={css['hint']}>
            <span>
              <KeyHint keys="1" /> <KeyHint keys="2" /> <KeyHint keys="3" /> pick
            </span>
            <span>
              <KeyHint keys="v" /> votes
            </span>
            <span>
              drag, or <KeyHint keys="alt+ArrowUp" /> <KeyHint keys="alt+ArrowDown" />
            </span>
            <span>
              <KeyHint keys="." /> everything else
            </span>
          </p>
          <IssueRows view={view} verbs={verbs} groups={groups} picked={picked} onAsk={onAsk} onGo={onGo} />
        </>
      )}
    </>
  );
}
