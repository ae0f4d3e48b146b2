import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { queries } from '#client/rpc.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';

// Read again whenever it is opened: what it tells comes from every room.
export const peopleQuery = (companyId: CompanyId) => ({
  ...queries.people.list.queryOptions({ input: { companyId } }),
  staleTime: 0,
});

export const personQuery = (companyId: CompanyId, memberId: MemberId) => ({
  ...queries.people.read.queryOptions({ input: { companyId, memberId } }),
  staleTime: 0,
});

const told = new Set(['todo', 'priority', 'need', 'coaching', 'metric', 'value', 'member', 'company']);

/** Reads again what is open, as soon as something that it tells of has changed. */
export function useFollowing(companyId: CompanyId): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        if (!changes.some(({ kind }) => told.has(kind))) return;
        void cache.invalidateQueries({ queryKey: queries.people.key() });
      }),
    [cache, companyId],
  );
}
