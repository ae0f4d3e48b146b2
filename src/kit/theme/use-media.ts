import { useCallback, useSyncExternalStore } from 'react';

/** Paper is wide, whatever it is printed from. */
export const PHONE = 'screen and (max-width: 47.99em)';

/** Whether the media query holds now. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      const list = globalThis.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => globalThis.matchMedia(query).matches);
}
