import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { queries } from '#client/rpc.ts';
import { useFollow } from '#features/issues/ui/use-follow.ts';
import { useFollowing } from '#features/priorities/ui/use-priorities.ts';
import { useFollowTodos } from '#features/todos/ui/todo-query.ts';
import type { Desk } from './use-desk.ts';

/** Keeps what a meeting works on as it is on the server, whichever section is looked at. */
export function useRoomNews({ which: { companyId }, meeting, company }: Desk): void {
  const cache = useQueryClient();
  useFollow(companyId);
  useFollowing(companyId);
  useFollowTodos({ companyId, teamId: meeting.teamId, me: company.me.memberId });
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        const kinds = new Set(changes.map(({ kind }) => kind));
        // A dozen sentences at most: the list is the row.
        if (kinds.has('headline')) void cache.invalidateQueries({ queryKey: queries.headline.list.key() });
        if (kinds.has('message')) void cache.invalidateQueries({ queryKey: queries.message.list.key() });
        if (kinds.has('issue')) void cache.invalidateQueries({ queryKey: queries.issue.listSolved.key() });
      }),
    [cache, companyId],
  );
}
