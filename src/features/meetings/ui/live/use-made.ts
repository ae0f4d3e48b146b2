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

/** To-dos that were made in the meeting, or by which one of its issues was solved, oldest first; as in its recap. */
export function useMadeTodos(desk: Desk, teamId: TeamId): readonly Todo[] {
  const { companyId, meetingId } = desk.which;
  const place = { companyId, teamId };
  const solved = new Set<string>(useSolved(desk, teamId).map(({ issueId }) => issueId));
  const open = useQuery(todosQuery(place, 'open')).data?.items ?? [];
  const done = useQuery(todosQuery(place, 'done')).data?.items ?? [];
  return [...open, ...done]
    .filter((todo) => todo.meetingId === meetingId || solved.has(todo.origin?.id ?? ''))
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
}

/** What it decided to tell other teams, oldest first. */
export function useMadeMessages(desk: Desk, teamId: TeamId): readonly Message[] {
  const { companyId, meetingId } = desk.which;
  const input = { companyId, teamId };
  const { data = [] } = useQuery(queries.message.list.queryOptions({ input }));
  return data
    .filter((message) => message.meetingId === meetingId)
    .toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1));
}

/** Issues solved since the meeting was opened, oldest first; nothing of what was let go of. */
export function useSolved(desk: Desk, teamId: TeamId): readonly Issue[] {
  const input = { companyId: desk.which.companyId, teamId };
  const { data } = useQuery(queries.issue.listSolved.queryOptions({ input }));
  return (data?.issues ?? [])
    .filter(({ solvedAt, droppedBecause }) => since(desk, solvedAt) && droppedBecause === null)
    .toReversed();
}
