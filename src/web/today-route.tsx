import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type CompanyId, isUuid } from '#lib/ids.ts';
import { companyQuery, inside, readMe, withCode } from './company-route.tsx';
import { CompanyFrame } from './frame/company-frame.tsx';
import { lastCompany } from './frame/last-company.ts';

/** Over all companies, in the frame of the one that was looked at last. */
const over = createRoute({
  getParentRoute: () => inside,
  id: 'over',
  loader: async ({ context: { queryClient } }) => {
    const { companies } = await readMe(queryClient, '/today');
    const home = companies.find(({ companyId }) => companyId === lastCompany.read()) ?? companies[0];
    if (!home) throw redirect({ to: '/companies/new' });
    await queryClient.ensureQueryData(companyQuery(home.companyId));
    return home.companyId;
  },
  component: () => <CompanyFrame companyId={over.useLoaderData()} />,
});

const place = () => import('./today-place.tsx');
const TodayPlace = lazyRouteComponent(place, 'TodayPlace');
const today = createRoute({
  getParentRoute: () => over,
  path: '/today',
  validateSearch: ({ of }: { of?: unknown }): { of?: CompanyId } => (isUuid(of) ? { of: of as CompanyId } : {}),
  loader: async ({ context }) => (await place()).preloadToday(context.queryClient),
  component: withCode(TodayPlace, () => <TodayPlace home={over.useLoaderData()} only={today.useSearch().of ?? null} />),
});

export const overAll = over.addChildren([today]);
