import { useQuery } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { queries } from '#client/rpc.ts';
import { type CompanyId, isUuid } from '#lib/ids.ts';
import { companyQuery, inside, readMe, withCode } from './company-route.tsx';
import { CompanyFrame } from './frame/company-frame.tsx';
import { lastCompany } from './frame/last-company.ts';

const days = 7;
const meetingsQuery = () => queries.meeting.upcoming.queryOptions({ input: { days }, staleTime: 0 });

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

const TodayPage = lazyRouteComponent(() => import('#features/cadence/ui/today/today-page.tsx'), 'TodayPage');
const today = createRoute({
  getParentRoute: () => over,
  path: '/today',
  validateSearch: ({ of }: { of?: unknown }): { of?: CompanyId } => (isUuid(of) ? { of: of as CompanyId } : {}),
  loader: async ({ context: { queryClient } }) => {
    const { todayQuery } = await import('#features/cadence/ui/today/today-query.ts');
    await Promise.all([
      queryClient.ensureQueryData(todayQuery(queryClient)),
      queryClient.ensureQueryData(meetingsQuery()),
    ]);
  },
  component: withCode(TodayPage, function Today() {
    const navigate = useNavigate();
    const { data = [] } = useQuery(meetingsQuery());
    return (
      <TodayPage
        home={over.useLoaderData()}
        only={today.useSearch().of ?? null}
        meetings={data.map((one) => ({
          id: one.meetingId ?? `${one.agendaId} ${one.startsAt}`,
          companyId: one.companyId,
          name: one.name,
          isLive: one.state === 'live',
          startsAt: one.startsAt,
          minutes: one.minutes,
          href: `/c/${one.companyId}/meetings${one.meetingId === null ? '' : `/${one.meetingId}`}`,
        }))}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});

export const overAll = over.addChildren([today]);
