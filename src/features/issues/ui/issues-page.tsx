import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { Segments } from '#kit/controls/segments.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import { hrefOf, type IssueAddress, type ListName } from './address.ts';
import { homeTeam, teamsOf } from './home-team.ts';
import { type IssueList, listQuery } from './issue-query.ts';
import css from './issues.module.css';
import { MyIssues } from './my-issues.tsx';
import { OpenIssues } from './open-issues.tsx';
import { type RaiseDraft, raiseAlone } from './raise-line.tsx';
import { SolvedIssues } from './solved-issues.tsx';
import { type Solve, useAsking } from './use-asking.tsx';
import { useFollow } from './use-follow.ts';
import { useIssueVerbs } from './use-issue-verbs.ts';
import { type IssueView, useIssueView } from './use-issue-view.ts';

/** What stands in the way of this team, and since when? */
export function IssuesPage(props: {
  companyId: CompanyId;
  address: IssueAddress;
  onGo: (href: string) => void;
  /** How an issue is solved by more than a decision. */
  solve?: Solve;
  /** How one is raised, where more belongs to it than its words. */
  onRaise?: (draft: RaiseDraft) => Promise<Issue>;
  raisedOf?: IssueView['raisedOf'];
}) {
  const { companyId, address, onGo, solve, onRaise = raiseAlone, raisedOf } = props;
  const view = { ...useIssueView(companyId), raisedOf };
  const verbs = useIssueVerbs(companyId);
  const { ask, dialog } = useAsking({ view, verbs, companyId, solve });
  useFollow(companyId);
  const { room } = view;
  const team = homeTeam(view.company, address.team);
  const list: ListName = team === null ? 'mine' : (address.list ?? 'short');
  const { order = 'hand' } = address;
  const solved = useQuery({
    ...listQuery(companyId, team as TeamId, 'short'),
    enabled: team !== null && list === 'solved',
  }).data;

  const lists = (counts?: IssueList['counts'], more?: ReactNode) => (
    <>
      <Tabs
        label="Teams"
        tabs={[
          ...teamsOf(view.company).map(({ teamId, name }) => ({
            href: hrefOf(room, { team: teamId, ...(list === 'mine' ? {} : { list }) }),
            label: name,
            current: list !== 'mine' && teamId === team,
          })),
          { href: hrefOf(room, { list: 'mine' }), label: 'Raised or owned by me', current: list === 'mine' },
        ]}
      />
      {list !== 'mine' && team !== null && (
        <div className={css['bar']}>
          <Segments<ListName>
            label="List"
            segments={[
              { value: 'short', label: `Short-term ${counts?.short ?? ''}`.trim() },
              { value: 'long', label: `Long-term ${counts?.long ?? ''}`.trim() },
              { value: 'solved', label: `Solved ${counts?.solved ?? ''}`.trim() },
            ]}
            value={list}
            onChoose={(next) => onGo(hrefOf(room, { team, list: next, order }))}
          />
          {more}
        </div>
      )}
    </>
  );
  const parts = { view, verbs, companyId, onAsk: ask, onGo };
  if (!can(view.company.me, 'raiseIssue')) {
    return <PageHead answer={`${view.words.capital('issue', 2)} are for members of the company.`} />;
  }
  return (
    <>
      {list === 'mine' || team === null ? (
        <MyIssues {...parts} tabs={lists()} />
      ) : list === 'solved' ? (
        <SolvedIssues {...parts} teamId={team} count={solved?.counts.solved ?? 0} tabs={lists(solved?.counts)} />
      ) : (
        <OpenIssues
          key={`${team} ${list}`}
          {...parts}
          teamId={team}
          horizon={list}
          order={order}
          tabs={lists}
          onOrder={(next) => onGo(hrefOf(room, { team, list, order: next }))}
          onRaise={onRaise}
        />
      )}
      {dialog}
    </>
  );
}
