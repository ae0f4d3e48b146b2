import { useQuery } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import type { Message } from '#features/cadence/contract/message.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { todosQuery } from '#features/todos/ui/list-query.ts';
import type { TeamId } from '#lib/ids.ts';
import type { Desk } from './use-desk.ts';

const since = ({ meeting }: Desk, at: string | null) =>
  at !== null && meeting.openedAt !== null && at >= meeting.openedAt && at <= (meeting.endedAt ?? at);

/** To-dos that the team took on since the meeting was opened, oldest first. */
export function useMadeTodos(desk: Desk, teamId: TeamId): readonly Todo[] {
  const place = { companyId: desk.which.companyId, teamId };
  const open = useQuery(todosQuery(place, 'open')).data?.items ?? [];
  const done = useQuery(todosQuery(place, 'done')).data?.items ?? [];
  return [...open, ...done]
    .filter(({ madeAt }) => since(desk, madeAt))
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
}

/** What the team has decided to tell others since then, oldest first. */
export function useMadeMessages(desk: Desk, teamId: TeamId): readonly Message[] {
  const input = { companyId: desk.which.companyId, teamId };
  const { data = [] } = useQuery(queries.message.list.queryOptions({ input }));
  return data
    .filter(({ fromTeamId, writtenAt }) => fromTeamId === teamId && since(desk, writtenAt))
    .toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1));
}

/** Issues solved since then, oldest first; nothing of what was let go of. */
export function useSolved(desk: Desk, teamId: TeamId): readonly Issue[] {
  const input = { companyId: desk.which.companyId, teamId };
  const { data } = useQuery(queries.issue.listSolved.queryOptions({ input }));
  return (data?.issues ?? [])
    .filter(({ solvedAt, droppedBecause }) => since(desk, solvedAt) && droppedBecause === null)
    .toReversed();
}
