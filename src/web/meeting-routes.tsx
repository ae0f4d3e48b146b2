import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import type { CompanyId, MeetingId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

// Comes with the pages' code: what a meeting sends for is nothing that the first page has to load.
const preload = () => import('#features/meetings/ui/live/preload.ts');

const MeetingsPage = lazyRouteComponent(() => import('#features/meetings/ui/agenda/meetings-page.tsx'), 'MeetingsPage');
export const meetings = createRoute({
  getParentRoute: () => company,
  path: '/meetings',
  loader: async ({ context, params }) =>
    (await preload()).preloadMeetings(context.queryClient, params.companyId as CompanyId),
  component: withCode(MeetingsPage, function Meetings() {
    const navigate = useNavigate();
    return (
      <MeetingsPage companyId={meetings.useParams().companyId as CompanyId} onGo={(href) => void navigate({ href })} />
    );
  }),
});

const LivePage = lazyRouteComponent(() => import('#features/meetings/ui/live/live-page.tsx'), 'LivePage');
export const meeting = createRoute({
  getParentRoute: () => company,
  path: '/meetings/$meetingId',
  loader: async ({ context, params }) =>
    (await preload()).preloadMeeting(context.queryClient, {
      companyId: params.companyId as CompanyId,
      meetingId: params.meetingId as MeetingId,
    }),
  component: withCode(LivePage, function Live() {
    const navigate = useNavigate();
    const { companyId, meetingId } = meeting.useParams();
    return (
      <LivePage
        key={meetingId}
        which={{ companyId: companyId as CompanyId, meetingId: meetingId as MeetingId }}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});
