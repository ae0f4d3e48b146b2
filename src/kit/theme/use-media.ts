import { useCallback, useSyncExternalStore } from 'react';

/** Paper is wide, whatever it is printed from. */
export const PHONE = 'screen and (max-width: 47.99em)';

const lists = new Map<string, MediaQueryList>();

/** One a query: whoever asks at every drawing would have it parsed at every drawing. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? globalThis.matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether the media query holds now. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => listOf(query).matches);
}
