import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRows } from '#client/following.ts';
import { type Client, client, queries } from '#client/rpc.ts';
import type { CompanyId, PriorityId } from '#lib/ids.ts';
import type { Priority, QuarterList } from '../contract/priority.ts';
import { priorityQuery } from './priority-query.ts';

const lists = (cache: QueryClient) => cache.getQueriesData<QuarterList>({ queryKey: queries.priority.list.key() });

const readListsAgain = (cache: QueryClient) =>
  Promise.all(
    [queries.priority.list.key(), queries.priority.rate.key()].map((queryKey) => cache.invalidateQueries({ queryKey })),
  );

/** Puts one wherever it is shown. @returns as it stood there before. */
function show(cache: QueryClient, companyId: CompanyId, now: Priority): Priority | undefined {
  cache.setQueryData(priorityQuery(companyId, now.priorityId).queryKey, now);
  let shown: Priority | undefined;
  for (const [key, list] of lists(cache)) {
    const here = list?.priorities.find(({ priorityId }) => priorityId === now.priorityId);
    if (!list || !here) continue;
    shown = here;
    const priorities = list.priorities.map((one) => (one === here ? now : one));
    cache.setQueryData(key, { ...list, priorities });
  }
  return shown;
}

/** As it is now. What may have come to another list, or left one, reads those again. */
function keep(cache: QueryClient, companyId: CompanyId, now: Priority): void {
  const shown = show(cache, companyId, now);
  if (shown?.due !== now.due || shown.outcome !== now.outcome) void readListsAgain(cache);
}

/** How it will look when it is stored, shown until the server has said so; and how it looked before. */
interface Sketch {
  readonly before: Priority;
  readonly after: Priority;
}

/** Changes priorities: what comes back is shown at once, and what else it made old is read again meanwhile. */
export function useDoing(companyId: CompanyId): {
  one: (work: (calls: Client) => Promise<Priority>, sketch?: Sketch) => Promise<Priority>;
  many: <Done>(work: (calls: Client) => Promise<Done>) => Promise<Done>;
} {
  const cache = useQueryClient();
  return useMemo(
    () => ({
      one: async (work, sketch) => {
        if (sketch) show(cache, companyId, sketch.after);
        try {
          const now = await work(client);
          keep(cache, companyId, now);
          return now;
        } catch (thrown) {
          if (sketch) show(cache, companyId, sketch.before);
          throw thrown;
        }
      },
      many: async (work) => {
        const done = await work(client);
        void cache.invalidateQueries({ queryKey: queries.priority.key() });
        return done;
      },
    }),
    [cache, companyId],
  );
}

/** Reads again what others changed, row by row, for as long as the page is open. */
export function useFollowing(companyId: CompanyId): void {
  const cache = useQueryClient();
  useRows(companyId, {
    kind: 'priority',
    read: (priorityId: PriorityId) => client.priority.read({ companyId, priorityId }),
    put: (priority) => keep(cache, companyId, priority),
    drop: () => void readListsAgain(cache),
    all: queries.priority.key(),
  });
}
