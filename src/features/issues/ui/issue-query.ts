import type { QueryClient } from '@tanstack/react-query';
import type { InferClientOutputs } from '@orpc/client';
import { type Client, queries } from '#client/rpc.ts';
import type { CompanyId, IssueId, TeamId } from '#lib/ids.ts';
import type { Issue } from '../contract/issue.ts';

export type IssueList = InferClientOutputs<Client['issue']>['list'];

export const listQuery = (companyId: CompanyId, teamId: TeamId, horizon: 'short' | 'long') =>
  queries.issue.list.queryOptions({ input: { companyId, teamId, horizon } });

export const mineQuery = (companyId: CompanyId) => queries.issue.listMine.queryOptions({ input: { companyId } });

export const issueQuery = (companyId: CompanyId, issueId: IssueId) =>
  queries.issue.read.queryOptions({ input: { companyId, issueId } });

const replaced = (issues: readonly Issue[], issue: Issue) =>
  issues.map((one) => (one.issueId === issue.issueId ? issue : one));

/** Same list, open as before: only what it says or where it stands is new. */
const staysPut = (one: Issue, issue: Issue) =>
  one.teamId === issue.teamId && one.horizon === issue.horizon && one.solvedAt === issue.solvedAt;

/**
 * Puts an issue as it is now where it stands in what is shown. Lists that it enters or leaves are read again as a whole,
 * with their counts.
 */
export function putIssue(cache: QueryClient, issueId: IssueId, issue: Issue | null): void {
  const old = (queryKey: readonly unknown[]) => void cache.invalidateQueries({ queryKey });
  let isKnown = false;
  for (const [queryKey, list] of cache.getQueriesData<IssueList>({ queryKey: queries.issue.list.key() })) {
    const one = list?.issues.find((known) => known.issueId === issueId);
    if (!list || !one || !issue || !staysPut(one, issue)) continue;
    isKnown = true;
    cache.setQueryData(queryKey, { ...list, issues: replaced(list.issues, issue) });
  }
  if (!isKnown) {
    old(queries.issue.list.key());
    old(queries.issue.listSolved.key());
  }
  cache.setQueriesData<Issue[]>({ queryKey: queries.issue.listMine.key() }, (mine) =>
    mine && issue ? replaced(mine, issue) : mine,
  );
  if (!isKnown) old(queries.issue.listMine.key());
}
