import { lazy, Suspense } from 'react';
import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { type IssueAddress, readAddress } from '#features/issues/ui/address.ts';
import type { Solve } from '#features/issues/ui/use-asking.tsx';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

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

// Comes with the page's code: what a list sends for is nothing that the first page has to load.
const preload = () => import('#features/issues/ui/preload.ts');

const IssuesPage = lazyRouteComponent(() => import('#features/issues/ui/issues-page.tsx'), 'IssuesPage');
export const issues = createRoute({
  getParentRoute: () => company,
  path: '/issues',
  validateSearch: (search: Record<string, unknown>): IssueAddress => readAddress(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) =>
    (await preload()).preloadIssues(context.queryClient, params.companyId as CompanyId, deps),
  component: withCode(IssuesPage, function Issues() {
    const navigate = useNavigate();
    const companyId = issues.useParams().companyId as CompanyId;
    return (
      <IssuesPage
        companyId={companyId}
        solve={solveIn(companyId)}
        address={issues.useSearch()}
        onGo={(href) => void navigate({ href, resetScroll: false })}
      />
    );
  }),
});

/** Where rows of other rooms are: an issue knows them by kind and id alone. */
function rowHref(companyId: string, kind: string, id: string): string | null {
  if (kind === 'metric') return `/c/${companyId}/scorecard/metrics/${id}`;
  if (kind === 'priority') return `/c/${companyId}/priorities/${id}`;
  if (kind === 'issue') return `/c/${companyId}/issues/${id}`;
  // To-dos have no page of their own.
  if (kind === 'todo') return `/c/${companyId}/todos`;
  return null;
}

const IssuePage = lazyRouteComponent(() => import('#features/issues/ui/issue-page.tsx'), 'IssuePage');
export const issue = createRoute({
  getParentRoute: () => company,
  path: '/issues/$issueId',
  loader: async ({ context, params }) =>
    (await preload()).preloadIssue(context.queryClient, params.companyId as CompanyId, params.issueId as IssueId),
  component: withCode(IssuePage, function Issue() {
    const navigate = useNavigate();
    const { companyId, issueId } = issue.useParams();
    return (
      <IssuePage
        key={issueId}
        companyId={companyId as CompanyId}
        issueId={issueId as IssueId}
        solve={solveIn(companyId as CompanyId)}
        onGo={(href) => void navigate({ href })}
        rowHref={(kind, id) => rowHref(companyId, kind, id)}
      />
    );
  }),
});
