import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { CompanyId } from '#lib/ids.ts';
import { hearChanges } from './changes.ts';
import { problemOf } from './problem.ts';

/** Rows of one kind, and how a page shows them. */
interface Rows<Row, Id> {
  readonly kind: string;
  readonly read: (id: Id) => Promise<Row>;
  readonly put: (row: Row) => void;
  /** Deleted, or no longer to be seen. */
  readonly drop: (id: Id) => void;
  /** Everything that shows such rows, for when it cannot be kept right row by row. */
  readonly all: QueryKey;
}

/** More than so many at once, and what shows them is read as a whole. */
const mostSingle = 12;

/** While the page is open, rows that others change are read again, with the rights of whoever looks. */
export function useRows<Row, Id extends string>(companyId: CompanyId, rows: Rows<Row, Id>): void {
  const cache = useQueryClient();
  const readAll = useEffectEvent(() => void cache.invalidateQueries({ queryKey: rows.all }));
  // It may be from before the change, and would take the row away again: it is asked for anew.
  const isOnItsWay = useEffectEvent(() => cache.isFetching({ queryKey: rows.all }) > 0);
  const readOne = useEffectEvent(async (id: Id) => {
    try {
      rows.put(await rows.read(id));
    } catch (thrown) {
      if (problemOf(thrown).code === 'NOT_FOUND') rows.drop(id);
      else readAll();
    }
  });
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        const touched = new Set(changes.filter(({ kind }) => kind === rows.kind).map(({ id }) => id));
        if (touched.size === 0) return;
        if (touched.size > mostSingle || touched.has(undefined) || isOnItsWay()) readAll();
        else for (const id of touched) void readOne(id as Id);
      }),
    [companyId, rows.kind],
  );
}

/** A list that is short enough to be read again whole, and the kinds of rows that it tells of. */
export interface ShortList {
  readonly queryKey: QueryKey;
  readonly kinds: readonly string[];
}

/**
 * While the page is open, short lists are read again when others change what they tell of.
 * @param lists the same array each time: it is followed anew when it is another one.
 */
export function useLists(companyId: CompanyId, lists: readonly ShortList[]): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      hearChanges(companyId, (changes) => {
        for (const { queryKey, kinds } of lists) {
          if (changes.some(({ kind }) => kinds.includes(kind))) void cache.invalidateQueries({ queryKey });
        }
      }),
    [cache, companyId, lists],
  );
}
