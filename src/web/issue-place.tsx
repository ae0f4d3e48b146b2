import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany } from '#features/accounts/ui/use-company.ts';
import { askToRaise } from '#features/cadence/ui/raise/asked-raise.ts';
import { RaisedSection } from '#features/cadence/ui/raise/raised-section.tsx';
import { useOpenRaised } from '#features/cadence/ui/raise/use-open-raised.tsx';
import type { IssueAddress } from '#features/issues/ui/address.ts';
import { IssuePage } from '#features/issues/ui/issue-page.tsx';
import { IssuesPage } from '#features/issues/ui/issues-page.tsx';
import type { Solve } from '#features/issues/ui/use-asking.tsx';
import type { CompanyId, IssueId } from '#lib/ids.ts';

const SolveDialog = lazy(async () => ({
  default: (await import('#features/cadence/ui/solve/solve-dialog.tsx')).SolveDialog,
}));

/** How an issue is solved by what other rooms hold. */
const solveIn =
  (companyId: CompanyId): Solve =>
  (issue, onClose) => (
    <Suspense>
      <SolveDialog companyId={companyId} issue={issue} onClose={onClose} />
    </Suspense>
  );

/** Issues with what was raised from them in turn, and all that can solve them. */
export function IssuesPlace({ companyId, address }: { companyId: CompanyId; address: IssueAddress }) {
  const navigate = useNavigate();
  const raisedOf = useOpenRaised(companyId, 'issue');
  return (
    <IssuesPage
      companyId={companyId}
      solve={solveIn(companyId)}
      raisedOf={({ issueId }) => raisedOf(issueId)}
      address={address}
      onGo={(href) => void navigate({ href, resetScroll: false })}
    />
  );
}

/** Where rows of other rooms are: an issue knows them by kind and id alone. */
function rowHref(companyId: string, kind: string, id: string): string | null {
  if (kind === 'metric') return `/c/${companyId}/scorecard/metrics/${id}`;
  if (kind === 'priority') return `/c/${companyId}/priorities/${id}`;
  if (kind === 'issue') return `/c/${companyId}/issues/${id}`;
  // To-dos have no page of their own.
  if (kind === 'todo') return `/c/${companyId}/todos`;
  return null;
}

/** One issue, where it came from and what was raised from it. */
export function IssuePlace({ companyId, issueId }: { companyId: CompanyId; issueId: IssueId }) {
  const navigate = useNavigate();
  const { me } = useCompany(companyId);
  return (
    <IssuePage
      companyId={companyId}
      issueId={issueId}
      solve={solveIn(companyId)}
      onGo={(href) => void navigate({ href })}
      rowHref={(kind, id) => rowHref(companyId, kind, id)}
      onRaise={
        can(me, 'raiseIssue')
          ? ({ title, teamId }) =>
              askToRaise({ companyId, from: { kind: 'issue', id: issueId, period: null }, title, teamId })
          : undefined
      }
      raised={<RaisedSection companyId={companyId} rowId={issueId} />}
    />
  );
}
