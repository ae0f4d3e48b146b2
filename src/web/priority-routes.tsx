import { Suspense } from 'react';
import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useRaising } from '#features/cadence/ui/raise/use-raising.ts';
import { type PrioritiesAddress, readPrioritiesAddress } from '#features/priorities/ui/address.ts';
import { priorityQuery, quarterQuery } from '#features/priorities/ui/priority-query.ts';
import type { CompanyId, PriorityId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

const PrioritiesPage = lazyRouteComponent(
  () => import('#features/priorities/ui/priorities-page.tsx'),
  'PrioritiesPage',
);
export const priorities = createRoute({
  getParentRoute: () => company,
  path: '/priorities',
  validateSearch: (search: Record<string, unknown>): PrioritiesAddress => readPrioritiesAddress(search),
  loaderDeps: ({ search: { quarter } }) => ({ quarter }),
  loader: ({ context, params, deps: { quarter } }) =>
    context.queryClient.ensureQueryData(quarterQuery(params.companyId as CompanyId, quarter)),
  component: withCode(PrioritiesPage, function Priorities() {
    const navigate = useNavigate();
    const companyId = priorities.useParams().companyId as CompanyId;
    return (
      <PrioritiesPage
        companyId={companyId}
        raise={useRaising(companyId).priority}
        address={priorities.useSearch()}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});

const RaisedSection = lazyRouteComponent(
  () => import('#features/cadence/ui/raise/raised-section.tsx'),
  'RaisedSection',
);
const PriorityPage = lazyRouteComponent(() => import('#features/priorities/ui/priority-page.tsx'), 'PriorityPage');
export const priority = createRoute({
  getParentRoute: () => company,
  path: '/priorities/$priorityId',
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(priorityQuery(params.companyId as CompanyId, params.priorityId as PriorityId)),
  component: withCode(PriorityPage, function Priority() {
    const navigate = useNavigate();
    const { companyId, priorityId } = priority.useParams();
    const raising = useRaising(companyId as CompanyId);
    return (
      <PriorityPage
        key={priorityId}
        companyId={companyId as CompanyId}
        priorityId={priorityId as PriorityId}
        raise={raising.priority}
        raised={
          <Suspense>
            <RaisedSection companyId={companyId as CompanyId} rowId={priorityId} />
          </Suspense>
        }
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});
