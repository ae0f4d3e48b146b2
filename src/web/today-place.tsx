import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queries } from '#client/rpc.ts';
import { TodayPage } from '#features/cadence/ui/today/today-page.tsx';
import { todayQuery } from '#features/cadence/ui/today/today-query.ts';
import type { CompanyId } from '#lib/ids.ts';

const days = 7;
const meetingsQuery = () => queries.meeting.upcoming.queryOptions({ input: { days }, staleTime: 0 });

export const preloadToday = (queryClient: QueryClient) =>
  Promise.all([queryClient.ensureQueryData(todayQuery(queryClient)), queryClient.ensureQueryData(meetingsQuery())]);

/** Today with the meetings, of which its own room knows nothing. */
export function TodayPlace({ home, only }: { home: CompanyId; only: CompanyId | null }) {
  const navigate = useNavigate();
  const { data = [] } = useQuery(meetingsQuery());
  return (
    <TodayPage
      home={home}
      only={only}
      meetings={data.map(({ companyId, meetingId, agendaId, name, state, startsAt, minutes }) => ({
        id: meetingId ?? `${agendaId} ${startsAt}`,
        companyId,
        name,
        isLive: state === 'live',
        startsAt,
        minutes,
        href: `/c/${companyId}/meetings${meetingId === null ? '' : `/${meetingId}`}`,
      }))}
      onGo={(href) => void navigate({ href })}
    />
  );
}
