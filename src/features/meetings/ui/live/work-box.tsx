import { useQuery } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { LineKind } from '#features/cadence/ui/solve/line.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { issueQuery } from '#features/issues/ui/issue-query.ts';
import { issueWords } from '#features/issues/ui/issue-words.ts';
import type { IssueVerbs } from '#features/issues/ui/use-issue-verbs.ts';
import type { IssueView } from '#features/issues/ui/use-issue-view.ts';
import { WhySection } from '#features/issues/ui/why-section.tsx';
import { ageWords } from '#features/issues/model/age.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { IssueId, MetricId } from '#lib/ids.ts';
import { WorkedOn } from './clock-column.tsx';
import { solvedIn } from './solved-in.ts';
import type { KeptNote } from './kept-notes.ts';
import css from './live.module.css';
import { MetricFacts } from './metric-facts.tsx';
import { NotePart } from './note-part.tsx';
import type { Desk } from './use-desk.ts';

const solutions = [
  { kind: 'todo', key: 't' },
  { kind: 'priority', key: 'y' },
  { kind: 'message', key: 'm' },
  { kind: 'decision', key: 'd' },
] as const;

/** What everybody talks about now is not below the fold; whoever is writing is left where they are. */
function comeIntoSight(head: HTMLElement | null): void {
  if (!document.activeElement?.matches('input, textarea')) head?.scrollIntoView({ block: 'nearest' });
}

/** The issue that is worked on: raise, discuss down to the root, solve. The only box of the page. */
export function WorkBox(props: {
  desk: Desk;
  kept: readonly KeptNote[];
  issueId: IssueId;
  view: IssueView;
  verbs: IssueVerbs;
  onClose: () => void;
  onSolve: (issue: Issue, begin?: LineKind) => void;
}) {
  const { desk, kept, issueId, view, verbs, onClose, onSolve } = props;
  const { companyId } = desk.which;
  const { words } = view;
  const nameOf = (kind: LineKind) => (kind === 'todo' || kind === 'priority' ? words.word(kind) : kind);
  const { data: issue, error } = useQuery({ ...issueQuery(companyId, issueId), retry: false });
  if (error) return <p className={css['quiet']}>{problemOf(error).message}</p>;
  if (!issue) return <LoadingLines />;
  const isOver = issue.solvedAt !== null;
  const discussed = issue.whys.length > 0 || desk.notes.some(({ aboutId }) => aboutId === issueId);
  const step = isOver ? 'solve' : discussed ? 'discuss' : 'raise';
  const age = ageWords(issue.raisedOn, view.today);
  const facts = [
    issue.origin?.title,
    ...issueWords(issue, view.today, view.teamName),
    `raised ${age === 'today' ? age : `${age} ago`}`,
    view.nameOf(issue.ownerId),
    solvedIn(desk, issue),
  ];
  return (
    <section className={css['work']} aria-label={issue.title}>
      <ol ref={comeIntoSight} className={css['steps']}>
        {(['raise', 'discuss', 'solve'] as const).map((one, place) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <span>{place + 1}</span>
            {words.capital(one)}
            {one === step && !isOver && <WorkedOn desk={desk} id={issueId} />}
          </li>
        ))}
      </ol>
      <div className={css['workBody']}>
        <div className={css['workHead']}>
          <h3>{issue.title}</h3>
          <IconButton icon="close" label={`Put ${issue.title} aside`} onClick={onClose} />
        </div>
        <p className={css['quiet']}>{facts.filter(Boolean).join(' · ')}</p>
        {issue.origin?.kind === 'metric' && (
          <MetricFacts company={desk.company} words={words} today={desk.today} metricId={issue.origin.id as MetricId} />
        )}
        {issue.detail !== '' && <p className={css['words']}>{issue.detail}</p>}
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
        <NotePart desk={desk} kept={kept} aboutId={issueId} />
      </div>
      {view.maySolve(issue) && (
        <div className={css['solutions']}>
          {isOver ? (
            <>
              <span>{`${issue.solutions.length === 1 ? 'Solved by' : 'Solved by all of'}: ${issue.solutions.map((one) => one.words).join('; ')}`}</span>
              <Button onClick={() => verbs.reopen(issue)}>Open again</Button>
            </>
          ) : (
            <>
              <span>Solution</span>
              {solutions.map(({ kind, key }) => (
                <Button
                  key={kind}
                  keys={key}
                  tone={kind === 'todo' ? 'primary' : 'plain'}
                  does={`solve it by a ${nameOf(kind)}`}
                  disabled={kind === 'message' && view.company.teams.length < 2}
                  onClick={() => onSolve(issue, kind)}
                >
                  {nameOf(kind).replace(/^./u, (letter) => letter.toUpperCase())}
                </Button>
              ))}
              <Button keys="mod+Enter" does={words.word('solve')} onClick={() => onSolve(issue)}>
                {words.capital('solve')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
