import { lazy, Suspense, useState } from 'react';
import type { LineKind } from '#features/cadence/ui/solve/line.ts';
import { useOpenRaised } from '#features/cadence/ui/raise/use-open-raised.tsx';
import type { Asked } from '#features/issues/ui/issue-menu.ts';
import { IssueRows } from '#features/issues/ui/issue-rows.tsx';
import { useAsking } from '#features/issues/ui/use-asking.tsx';
import { useIssueVerbs } from '#features/issues/ui/use-issue-verbs.ts';
import { useIssueView } from '#features/issues/ui/use-issue-view.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { Button } from '#kit/controls/button.tsx';
import { PHONE, useMedia } from '#kit/theme/use-media.ts';
import type { IssueGroup } from '#features/issues/ui/group-frame.tsx';
import type { IssueId } from '#lib/ids.ts';
import type { KeptNote } from './kept-notes.ts';
import css from './live.module.css';
import { raiseNew } from './raise-new.ts';
import { SolvedList } from './solved-list.tsx';
import type { Desk } from './use-desk.ts';
import { useOpenIssues } from './use-open-issues.ts';
import { WorkBox } from './work-box.tsx';

const SolveDialog = lazy(async () => ({
  default: (await import('#features/cadence/ui/solve/solve-dialog.tsx')).SolveDialog,
}));

/** The first three one by one, the open one in its box; the others wait below. */
export function IssuePart(props: { desk: Desk; kept: readonly KeptNote[]; onGo: (href: string) => void }) {
  const { desk, kept, onGo } = props;
  const { which, meeting, shown, words } = desk;
  const { companyId } = which;
  const raisedOf = useOpenRaised(companyId, 'issue');
  const view = { ...useIssueView(companyId), raisedOf: ({ issueId }: Issue) => raisedOf(issueId) };
  const verbs = useIssueVerbs(companyId);
  const [begin, setBegin] = useState<LineKind | undefined>();
  const { ask: askFor, dialog } = useAsking({
    view,
    verbs,
    companyId,
    solve: (issue, onClose) => (
      <Suspense>
        <SolveDialog
          companyId={companyId}
          issue={issue}
          begin={begin}
          meetingId={desk.isOpen && issue.teamId === meeting.teamId ? which.meetingId : undefined}
          onClose={onClose}
        />
      </Suspense>
    ),
  });
  const ask = (asked: Asked, kind?: LineKind) => {
    setBegin(kind);
    askFor(asked);
  };
  const { all, picked, rest } = useOpenIssues(desk);
  const focus = shown.focusId as IssueId | null;
  const onPhone = useMedia(PHONE);
  const groups: IssueGroup[] = [
    ...(picked.length > 0 ? [{ id: 'top', title: 'The first three', issues: picked }] : []),
    ...(rest.length > 0
      ? [
          {
            id: 'rest',
            title: picked.length > 0 ? 'The others' : null,
            issues: rest,
            byHand: true,
            from: (picked.at(-1)?.top ?? 0) + 1,
          },
        ]
      : []),
  ];
  const box = focus && (
    <WorkBox
      key={focus}
      desk={desk}
      kept={kept}
      issueId={focus}
      view={view}
      verbs={verbs}
      onClose={() => desk.goTo(shown.section)}
      onSolve={(issue, kind) => ask({ what: 'solve', issue }, kind)}
    />
  );
  return (
    <>
      {onPhone && box}
      <div className={css['row']}>
        <p className={css['sectionLine']}>
          {all.length === 0 ? `Nothing is on the list of ${words.word('issue', 2)}.` : `${all.length} on the list.`}
          {all.length > 0 && <span className={css['desk']}> Press 1, 2, 3 to pick, V to vote, Enter to open one.</span>}
        </p>
        {desk.isOpen && (
          <Button tone="quiet" icon="add" hint="i" onClick={() => raiseNew(desk)}>
            {words.capital('raise')}
          </Button>
        )}
      </div>
      {meeting.teamId !== null && <SolvedList desk={desk} teamId={meeting.teamId} />}
      {!onPhone && picked.length === 0 && box}
      <IssueRows
        view={view}
        verbs={verbs}
        groups={groups}
        picked={[1, 2, 3].map((place) => all.find(({ top }) => top === place) ?? null)}
        onAsk={ask}
        onGo={onGo}
        onOpen={({ issueId }) => desk.goTo(shown.section, issueId)}
        workedOn={desk.isOpen ? meeting.focusId : focus}
        below={{ group: 'top', content: !onPhone && box }}
      />
      {dialog}
    </>
  );
}
