import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type IssueAddress, readAddress } from '#features/issues/ui/address.ts';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

// Comes with the page's code: what a list sends for is nothing that the first page has to load.
const preload = () => import('#features/issues/ui/preload.ts');
const place = () => import('./issue-place.tsx');

const IssuesPlace = lazyRouteComponent(place, 'IssuesPlace');
export const issues = createRoute({
  getParentRoute: () => company,
  path: '/issues',
  validateSearch: (search: Record<string, unknown>): IssueAddress => readAddress(search),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) =>
    (await preload()).preloadIssues(context.queryClient, params.companyId as CompanyId, deps),
  component: withCode(IssuesPlace, () => (
    <IssuesPlace companyId={issues.useParams().companyId as CompanyId} address={issues.useSearch()} />
  )),
});

const IssuePlace = lazyRouteComponent(place, 'IssuePlace');
export const issue = createRoute({
  getParentRoute: () => company,
  path: '/issues/$issueId',
  loader: async ({ context, params }) =>
    (await preload()).preloadIssue(context.queryClient, params.companyId as CompanyId, params.issueId as IssueId),
  component: withCode(IssuePlace, function Issue() {
    const { companyId, issueId } = issue.useParams();
    return <IssuePlace key={issueId} companyId={companyId as CompanyId} issueId={issueId as IssueId} />;
  }),
});
