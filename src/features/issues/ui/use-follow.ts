import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import type { CompanyId } from '#lib/ids.ts';
import { followIssues } from './issue-query.ts';

/** Keeps issues as they are on the server, as long as the page is open. */
export function useFollow(companyId: CompanyId): void {
  const cache = useQueryClient();
  useEffect(
    () => hearChanges(companyId, (changes) => void followIssues(cache, companyId, changes)),
    [cache, companyId],
  );
}
