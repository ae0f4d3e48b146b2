import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLists } from '#client/following.ts';
import type { Which } from '../live/live-query.ts';
import { recapQuery } from './after-query.ts';

/** The to-dos that were taken on in a meeting of one or two, as its recap tells them, and kept right while it is open. */
export function useTakenOn({ companyId, meetingId }: Which) {
  const cache = useQueryClient();
  const query = recapQuery(companyId, meetingId);
  const { data } = useQuery(query);
  const { queryKey } = query;
  useLists(
    companyId,
    useMemo(() => [{ queryKey: recapQuery(companyId, meetingId).queryKey, kinds: ['todo'] }], [companyId, meetingId]),
  );
  return { made: data?.todos ?? [], readAgain: () => void cache.invalidateQueries({ queryKey }) };
}
