import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Menu } from '#kit/overlays/menu.tsx';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';
import { issueAnswer } from '../model/answer.ts';
import { hrefOf } from './address.ts';
import { EditDialog } from './edit-dialog.tsx';
import { FactSection } from './fact-section.tsx';
import { FileSection } from './file-section.tsx';
import { issueMenu } from './issue-menu.ts';
import { issueQuery } from './issue-query.ts';
import css from './issues.module.css';
import { SolutionSection } from './solution-section.tsx';
import { StorySection } from './story-section.tsx';
import { type Solve, useAsking } from './use-asking.tsx';
import { useFollow } from './use-follow.ts';
import { useIssueVerbs } from './use-issue-verbs.ts';
import { useIssueView } from './use-issue-view.ts';
import { WhySection } from './why-section.tsx';

const alone = { picked: [], above: null, below: null, behind: null, byHand: false };

/** What is the root of this, and what was done about it? */
export function IssuePage(props: {
  companyId: CompanyId;
  issueId: IssueId;
  onGo: (href: string) => void;
  solve?: Solve;
  /** Where a row of another room is, by its kind; null of one without a page. */
  rowHref?: (kind: string, id: string) => string | null;
  /** Raises another one from it. */
  onRaise?: ((issue: Issue) => void) | undefined;
  /** What was raised from it. */
  raised?: ReactNode;
}) {
  const { companyId, issueId, onGo, solve, rowHref = () => null, onRaise, raised } = props;
  const view = useIssueView(companyId);
  const verbs = useIssueVerbs(companyId);
  const { ask, dialog } = useAsking({ view, verbs, companyId, solve });
  useFollow(companyId);
  const { data: issue } = useSuspenseQuery(issueQuery(companyId, issueId));
  const [editing, edit] = useState(false);
  const { words, room } = view;
  const list = hrefOf(room, {
    team: issue.teamId,
    list: issue.solvedAt === null ? issue.horizon : 'solved',
  });
  const remove = async () => {
    verbs.delete(issue);
    onGo(list);
  };
  const groups = issueMenu(
    { view, verbs: { ...verbs, delete: () => void remove() }, ask, open: () => undefined, onGo },
    issue,
    alone,
  )
    // Picking needs to see who stands there: that is done on the list. Its owner is a link beside it.
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ id }) => !/^(open|owner|first|second|third)$/u.test(id)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  useKeys(
    [
      ...entries.flatMap(({ key, label, run }) => (key === undefined ? [] : [{ key, does: label, run }])),
      ...(onRaise ? [{ key: 'i', does: words.fill('{raise} an {issue} from it'), run: () => onRaise(issue) }] : []),
    ],
    words.capital('issue'),
  );
  const isOpen = issue.solvedAt === null;
  return (
    <>
      <PageHead
        crumbs={[
          { label: words.capital('issue', 2), href: room },
          { label: view.teamName(issue.teamId), href: list },
          { label: issue.title },
        ]}
        answer={issueAnswer(issue, view.today)}
        tools={
          <>
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
            {view.mayWord(issue) && (
              <Button icon="pencil" keys="e" does="change its words" onClick={() => edit(true)}>
                Edit
              </Button>
            )}
            {entries.length > 0 && (
              <Menu groups={groups} position="bottom-end">
                <Button keys="." does="everything that can be done">
                  More
                </Button>
              </Menu>
            )}
            {isOpen && view.maySolve(issue) && (
              <Button tone="primary" icon="check" hint="x" onClick={() => ask({ what: 'solve', issue })}>
                {words.capital('solve')}
              </Button>
            )}
          </>
        }
      />
      <Columns>
        <div>
          <Section title="What it is" first>
            <p className={css['detail']}>
              {issue.detail === '' ? <span className={css['quiet']}>No more is said of it.</span> : issue.detail}
            </p>
          </Section>
          <WhySection
            issue={issue}
            may={view.maySolve(issue)}
            onNote={(draft, seenVersion) => client.issue.noteCause({ companyId, issueId, seenVersion, ...draft })}
            onNoted={(now, before) =>
              verbs.told('Noted.', now, ({ version }) =>
                client.issue.noteCause({ companyId, issueId, seenVersion: version, ...before }),
              )
            }
          />
          {!isOpen && <SolutionSection issue={issue} rowHref={rowHref} />}
        </div>
        <div>
          <FactSection view={view} issue={issue} rowHref={rowHref} onVote={() => verbs.vote(issue)} />
          <StorySection view={view} issue={issue} />
          <FileSection view={view} issue={issue} />
          {raised}
        </div>
      </Columns>
      {editing && (
        <EditDialog view={view} verbs={verbs} companyId={companyId} issue={issue} onClose={() => edit(false)} />
      )}
      {dialog}
    </>
  );
}
