import type { QueryClient } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { can } from '#features/accounts/model/permission.ts';
import { membersQuery } from '#features/accounts/ui/use-company.ts';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import type { IssueAddress } from './address.ts';
import { homeTeam } from './home-team.ts';
import { issueQuery, listQuery, mineQuery } from './issue-query.ts';

/** Sends for what the page shows first, beside its code. A guest has no issues: the page says so. */
export async function preloadIssues(cache: QueryClient, companyId: CompanyId, address: IssueAddress): Promise<void> {
  const company = await cache.ensureQueryData(queries.company.read.queryOptions({ input: { companyId } }));
  const team = homeTeam(company, address.team);
  if (!can(company.me, 'raiseIssue')) return;
  const list =
    team === null || address.list === 'mine'
      ? cache.ensureQueryData(mineQuery(companyId))
      : cache.ensureQueryData(listQuery(companyId, team, address.list === 'long' ? 'long' : 'short'));
  await Promise.all([cache.ensureQueryData(membersQuery(companyId, company.me)), list]);
}

export const preloadIssue = (cache: QueryClient, companyId: CompanyId, issueId: IssueId) =>
  cache.ensureQueryData(issueQuery(companyId, issueId));
