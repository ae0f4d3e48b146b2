import type { QueryClient } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import type { CompanyId, MeetingId } from '#lib/ids.ts';
import { mayMeet } from '../agenda/may-meet.ts';

export const recapQuery = (companyId: CompanyId, meetingId: MeetingId) =>
  queries.meeting.recap.queryOptions({ input: { companyId, meetingId }, staleTime: 0 });

export const historyQuery = (companyId: CompanyId, search: string) =>
  queries.meeting.list.infiniteOptions({
    input: (olderThan: MeetingId | undefined) => ({
      companyId,
      state: 'concluded' as const,
      ...(search === '' ? {} : { search }),
      ...(olderThan === undefined ? {} : { olderThan }),
    }),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last.more ? last.items.at(-1)?.meetingId : undefined),
    staleTime: 0,
  });

export const feedsQuery = (companyId: CompanyId) => queries.calendarFeed.list.queryOptions({ input: { companyId } });

export async function preloadRecap(cache: QueryClient, companyId: CompanyId, meetingId: MeetingId): Promise<void> {
  await Promise.all([
    cache.ensureQueryData(queries.company.read.queryOptions({ input: { companyId } })),
    cache.fetchQuery(recapQuery(companyId, meetingId)),
  ]);
}

/** A guest has no calendar: the page says so. */
export async function preloadCalendar(cache: QueryClient, companyId: CompanyId): Promise<void> {
  const { me } = await cache.ensureQueryData(queries.company.read.queryOptions({ input: { companyId } }));
  if (mayMeet(me)) await cache.ensureQueryData(feedsQuery(companyId));
}
