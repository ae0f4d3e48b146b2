import { useQuery } from '@tanstack/react-query';
import { listQuery } from '#features/issues/ui/issue-query.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { isSnoozed } from '#features/issues/model/age.ts';
import type { TeamId } from '#lib/ids.ts';
import type { Desk } from './use-desk.ts';

interface OpenIssues {
  readonly all: readonly Issue[];
  /** The first three, in their order. */
  readonly picked: readonly Issue[];
  /** The others, as they were dragged. */
  readonly rest: readonly Issue[];
}

const none: OpenIssues = { all: [], picked: [], rest: [] };

/** What the team of this meeting is to solve; nothing while it is read, and of a meeting without a team. */
export function useOpenIssues({ which, meeting, today }: Desk): OpenIssues {
  const { data } = useQuery({
    ...listQuery(which.companyId, meeting.teamId as TeamId, 'short'),
    enabled: meeting.teamId !== null,
  });
  if (!data || meeting.teamId === null) return none;
  const open = data.issues.filter((issue) => issue.solvedAt === null && !isSnoozed(issue, today));
  const picked = [1, 2, 3].flatMap((place) => open.find(({ top }) => top === place) ?? []);
  return { all: open, picked, rest: open.filter(({ top }) => top === null) };
}
