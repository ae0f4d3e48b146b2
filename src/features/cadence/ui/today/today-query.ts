import type { QueryClient } from '@tanstack/react-query';
import { client, queries } from '#client/rpc.ts';
import { newest } from '#features/scorecard/ui/newest.ts';
import { scorecardQuery } from '#features/scorecard/ui/scorecard-query.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import type { CompanyToday } from '../../contract/today.ts';

/** Where the numbers of one cadence are held, for the page of the week as well. */
export const ownScorecardQuery = ({ company }: CompanyToday, { cadence, periods }: Scorecard) =>
  scorecardQuery(company.companyId, { ownerId: company.me.memberId, cadence, periods: periods.length });

/** What was read is put where the pages of each company look for it: none of them asks for it again. */
function spread(cache: QueryClient, companies: readonly CompanyToday[]): void {
  for (const one of companies) {
    const { companyId } = one.company;
    cache.setQueryData(queries.company.read.queryKey({ input: { companyId } }), one.company);
    for (const read of one.scorecards) {
      cache.setQueryData<Scorecard>(ownScorecardQuery(one, read).queryKey, (seen) => newest(seen, read));
    }
  }
}

/** All companies in one answer. The live line names the rows of one of them only: read again on coming back too. */
export const todayQuery = (cache: QueryClient) => ({
  ...queries.today.read.queryOptions({ input: {} }),
  queryFn: async () => {
    const read = await client.today.read({});
    spread(cache, read.companies);
    return read;
  },
  staleTime: 0,
  refetchOnWindowFocus: true,
});
