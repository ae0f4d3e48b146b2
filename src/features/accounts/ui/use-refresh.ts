import { useQueryClient } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import type { CompanyId } from '#lib/ids.ts';

/** Reads again what a change of one's own has made old; everybody else hears of it by the live connection. */
export function useRefresh(companyId: CompanyId) {
  const cache = useQueryClient();
  return {
    company: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queries.company.key() }),
        cache.invalidateQueries({ queryKey: queries.me.key() }),
      ]),
    members: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queries.member.key() }),
        cache.invalidateQueries({ queryKey: queries.company.key() }),
      ]),
    invitations: () => cache.invalidateQueries({ queryKey: queries.invitation.key() }),
    /** The company as it stands now, for a form that starts anew. */
    freshCompany: () =>
      cache.fetchQuery({ ...queries.company.read.queryOptions({ input: { companyId } }), staleTime: 0 }),
  };
}
