import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import type { CompanyId } from '#lib/ids.ts';

export const agendasQuery = (companyId: CompanyId) => queries.agenda.list.queryOptions({ input: { companyId } });

export const openQuery = (companyId: CompanyId) =>
  queries.meeting.list.queryOptions({ input: { companyId, state: 'live' } });

export const plannedQuery = (companyId: CompanyId) =>
  queries.meeting.list.queryOptions({ input: { companyId, state: 'planned' } });

const next: readonly ShortList[] = [
  { queryKey: queries.agenda.list.key(), kinds: ['agenda'] },
  { queryKey: queries.meeting.list.key(), kinds: ['agenda', 'meeting'] },
];

/** Meetings come, open and end: the short lists of what is next are read again, as long as the page is open. */
export const useFollowAgendas = (companyId: CompanyId) => useLists(companyId, next);
