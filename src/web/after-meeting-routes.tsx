import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { type CompanyId, isUuid, type MeetingId, type TeamId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

// Comes with the pages' code: what a page sends for is nothing that the first page has to load.
const preload = () => import('#features/meetings/ui/after/after-query.ts');

const RecapPage = lazyRouteComponent(() => import('#features/meetings/ui/after/recap-page.tsx'), 'RecapPage');
export const recap = createRoute({
  getParentRoute: () => company,
  path: '/meetings/$meetingId/recap',
  loader: async ({ context, params }) =>
    (await preload()).preloadRecap(context.queryClient, params.companyId as CompanyId, params.meetingId as MeetingId),
  component: withCode(RecapPage, function Recap() {
    const { companyId, meetingId } = recap.useParams();
    return <RecapPage companyId={companyId as CompanyId} meetingId={meetingId as MeetingId} />;
  }),
});

const HistoryPage = lazyRouteComponent(() => import('#features/meetings/ui/after/history-page.tsx'), 'HistoryPage');
export const meetingHistory = createRoute({
  getParentRoute: () => company,
  path: '/meetings/history',
  component: withCode(HistoryPage, () => <HistoryPage companyId={meetingHistory.useParams().companyId as CompanyId} />),
});

const TrendsPage = lazyRouteComponent(() => import('#features/meetings/ui/after/trends-page.tsx'), 'TrendsPage');
export const meetingTrends = createRoute({
  getParentRoute: () => company,
  path: '/meetings/trends',
  validateSearch: ({ of }: { of?: unknown }): { of?: TeamId } => (isUuid(of) ? { of: of as TeamId } : {}),
  component: withCode(TrendsPage, function Trends() {
    const navigate = useNavigate();
    return (
      <TrendsPage
        companyId={meetingTrends.useParams().companyId as CompanyId}
        teamId={meetingTrends.useSearch().of ?? null}
        onGo={(href) => void navigate({ href, resetScroll: false })}
      />
    );
  }),
});

const CalendarPage = lazyRouteComponent(() => import('#features/meetings/ui/after/calendar-page.tsx'), 'CalendarPage');
export const meetingCalendar = createRoute({
  getParentRoute: () => company,
  path: '/meetings/calendar',
  loader: async ({ context, params }) =>
    (await preload()).preloadCalendar(context.queryClient, params.companyId as CompanyId),
  component: withCode(CalendarPage, () => (
    <CalendarPage companyId={meetingCalendar.useParams().companyId as CompanyId} />
  )),
});
