import { type ShortList, useLists } from '#client/following.ts';
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

const all: readonly ShortList[] = [
  {
    queryKey: queries.people.key(),
    kinds: ['todo', 'priority', 'need', 'coaching', 'metric', 'value', 'member', 'company'],
  },
];

/** Reads again what is open, as soon as something that it tells of has changed. */
export const useFollowing = (companyId: CompanyId) => useLists(companyId, all);
