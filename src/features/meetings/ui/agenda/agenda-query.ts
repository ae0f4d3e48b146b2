import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { queries } from '#client/rpc.ts';
import type { CompanyId } from '#lib/ids.ts';

export const agendasQuery = (companyId: CompanyId) => queries.agenda.list.queryOptions({ input: { companyId } });

export const openQuery = (companyId: CompanyId) =>
  queries.meeting.list.queryOptions({ input: { companyId, state: 'live' } });

export const plannedQuery = (companyId: CompanyId) =>
  queries.meeting.list.queryOptions({ input: { companyId, state: 'planned' } });

/** Meetings come, open and end: the short lists of what is next are read again, as long as the page is open. */
export function useFollowAgendas(companyId: CompanyId): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        const kinds = new Set(changes.map(({ kind }) => kind));
        if (kinds.has('agenda')) void cache.invalidateQueries({ queryKey: queries.agenda.list.key() });
        if (kinds.has('agenda') || kinds.has('meeting')) {
          void cache.invalidateQueries({ queryKey: queries.meeting.list.key() });
        }
      }),
    [cache, companyId],
  );
}
