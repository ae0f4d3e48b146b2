import type { QueryClient } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { membersQuery } from '#features/accounts/ui/use-company.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { ScorecardAddress } from './address.ts';
import { MINE, pageQuery, tabAt, tabsOf } from './pages.ts';

/**
 * Reads what a scorecard page shows while its code is on the way, in one request beside that for the people's names.
 * The page that is left stays on the screen until then. What goes wrong is told by the page itself.
 */
export async function preloadScorecard(
  cache: QueryClient,
  companyId: CompanyId,
  address: ScorecardAddress,
): Promise<void> {
  const company = await cache.ensureQueryData(queries.company.read.queryOptions({ input: { companyId } }));
  const names = cache.ensureQueryData(membersQuery(companyId, company.me));
  const known =
    address.team === null || address.team === MINE || company.teams.some((team) => team.teamId === address.team);
  const tab = tabAt(tabsOf(company, address.team, known ? [] : await names), address.team);
  await Promise.all([names, cache.ensureQueryData(pageQuery(companyId, company, address, tab))]).catch(() => undefined);
}
