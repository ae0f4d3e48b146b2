import { type ShortList, useLists } from '#client/following.ts';
import { queries } from '#client/rpc.ts';
import { useFollow } from '#features/issues/ui/use-follow.ts';
import { useFollowing } from '#features/priorities/ui/use-priorities.ts';
import { useFollowTodos } from '#features/todos/ui/todo-query.ts';
import type { Desk } from './use-desk.ts';

/** A dozen lines at most. */
const short: readonly ShortList[] = [
  { queryKey: queries.headline.list.key(), kinds: ['headline'] },
  { queryKey: queries.message.list.key(), kinds: ['message'] },
  { queryKey: queries.issue.listSolved.key(), kinds: ['issue'] },
];

/** Keeps what a meeting works on as it is on the server, whichever section is looked at. */
export function useRoomNews({ which: { companyId }, meeting, company }: Desk): void {
  useFollow(companyId);
  useFollowing(companyId);
  useFollowTodos({ companyId, teamId: meeting.teamId, me: company.me.memberId });
  useLists(companyId, short);
}
