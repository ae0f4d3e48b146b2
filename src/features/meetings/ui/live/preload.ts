import type { QueryClient } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { membersQuery } from '#features/accounts/ui/use-company.ts';
import type { CompanyId } from '#lib/ids.ts';
import { agendasQuery, openQuery, plannedQuery } from '../agenda/agenda-query.ts';
import { mayMeet } from '../agenda/may-meet.ts';
import { stateQuery, wholeQuery, type Which } from './live-query.ts';

const companyOf = (cache: QueryClient, companyId: CompanyId) =>
  cache.ensureQueryData(queries.company.read.queryOptions({ input: { companyId } }));

/** Sends for what the pages show first, beside their code. What goes wrong is told by the page itself. */
export async function preloadMeetings(cache: QueryClient, companyId: CompanyId): Promise<void> {
  const { me } = await companyOf(cache, companyId);
  // A guest has no meetings: the page says so.
  if (!mayMeet(me)) return;
  await Promise.all([
    cache.ensureQueryData(membersQuery(companyId, me)),
    cache.ensureQueryData(agendasQuery(companyId)),
    cache.ensureQueryData(openQuery(companyId)),
    cache.ensureQueryData(plannedQuery(companyId)),
  ]);
}

export async function preloadMeeting(cache: QueryClient, which: Which): Promise<void> {
  const { me } = await companyOf(cache, which.companyId);
  await Promise.all([
    cache.ensureQueryData(membersQuery(which.companyId, me)),
    cache.ensureQueryData(stateQuery(which)),
    cache.ensureQueryData(wholeQuery(which)),
  ]);
}
