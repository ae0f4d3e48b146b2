import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

// Comes with the page's code: what it sends for is nothing that the first page has to load.
const queries = () => import('#features/cadence/ui/people/people-query.ts');

const PeoplePage = lazyRouteComponent(() => import('#features/cadence/ui/people/people-page.tsx'), 'PeoplePage');
export const people = createRoute({
  getParentRoute: () => company,
  path: '/people',
  loader: async ({ context, params }) =>
    context.queryClient.ensureQueryData((await queries()).peopleQuery(params.companyId as CompanyId)),
  component: withCode(PeoplePage, () => <PeoplePage companyId={people.useParams().companyId as CompanyId} />),
});

const PersonPage = lazyRouteComponent(() => import('#features/cadence/ui/people/person-page.tsx'), 'PersonPage');
export const person = createRoute({
  getParentRoute: () => company,
  path: '/people/$memberId',
  loader: async ({ context, params }) =>
    context.queryClient.ensureQueryData(
      (await queries()).personQuery(params.companyId as CompanyId, params.memberId as MemberId),
    ),
  component: withCode(PersonPage, function Person() {
    const { companyId, memberId } = person.useParams();
    return <PersonPage key={memberId} companyId={companyId as CompanyId} memberId={memberId as MemberId} />;
  }),
});
