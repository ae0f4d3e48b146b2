import { type RefObject, useLayoutEffect } from 'react';

/** Says of a room whether its table is wider than it, in `data-wide`. Not through React: nothing is drawn but by style. */
export function useWide(room: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() =>
      element.toggleAttribute('data-wide', element.scrollWidth > element.clientWidth),
    );
    for (const part of [element, ...element.children]) watch.observe(part);
    return () => watch.disconnect();
  }, [room]);
}
