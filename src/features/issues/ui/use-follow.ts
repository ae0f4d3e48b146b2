import { useQueryClient } from '@tanstack/react-query';
import { useRows } from '#client/following.ts';
import { client, queries } from '#client/rpc.ts';
import type { CompanyId, IssueId } from '#lib/ids.ts';
import { issueQuery, putIssue } from './issue-query.ts';

/** Keeps issues as they are on the server, as long as the page is open. */
export function useFollow(companyId: CompanyId): void {
  const cache = useQueryClient();
  useRows(companyId, {
    kind: 'issue',
    read: (issueId: IssueId) => client.issue.read({ companyId, issueId }),
    put: (record) => {
      cache.setQueryData(issueQuery(companyId, record.issueId).queryKey, record);
      putIssue(cache, record.issueId, record);
    },
    drop: (issueId) => putIssue(cache, issueId, null),
    all: queries.issue.key(),
  });
}
