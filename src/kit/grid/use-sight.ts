import { type RefObject, useLayoutEffect, useState } from 'react';
import { useMedia } from '#kit/theme/use-media.ts';

/** Which lines of a long table lie in sight, with some before and behind; `height` of one line in pixels. */
export interface Sight {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

const everything: Sight = { from: 0, to: Number.MAX_SAFE_INTEGER, height: 0 };
const CHUNK = 12;
const FIRST_HEIGHT = 30;

/**
 * Follows the scrolling of the room. By chunks, so that a turn of the wheel seldom draws anything. On paper and with
 * `whole` all lines are in sight.
 */
export function useSight(room: RefObject<HTMLElement | null>, whole: boolean): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 5 * CHUNK, height: FIRST_HEIGHT });
  const printing = useMedia('print');
  useLayoutEffect(() => {
    const element = room.current;
    if (whole || !element) return undefined;
    const look = (): void => {
      const height = element.querySelector<HTMLElement>('tr[data-row]')?.offsetHeight || FIRST_HEIGHT;
      const top = element.scrollTop / height;
      const bottom = top + element.clientHeight / height;
      const from = Math.max(0, Math.floor(top / CHUNK) - 1) * CHUNK;
      const to = (Math.ceil(bottom / CHUNK) + 1) * CHUNK;
      setSight((before) =>
        before.from === from && before.to === to && before.height === height ? before : { from, to, height },
      );
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [room, whole]);
  return whole || printing ? everything : sight;
}
