import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { followDrag } from '#kit/drag/follow-drag.ts';

const EDGE = 60;
const STEP = 18;

export interface Dragging {
  readonly id: string;
  /** The row it would fall before; null behind the last one. */
  readonly before: string | null;
}

/** The row that something dropped at this height falls before. */
function rowBelow(list: HTMLElement, y: number): string | null {
  for (const row of list.querySelectorAll<HTMLElement>('[data-issue]')) {
    const { top, height } = row.getBoundingClientRect();
    if (y < top + height / 2) return row.dataset['issue'] ?? null;
  }
  return null;
}

/** Takes a row of a list by its grip to another place, by pointer or finger. Esc lets it go where it was. */
export function useDrag(onDrop: (dragging: Dragging) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const take = (event: PointerEvent<HTMLElement>, id: string): void => {
    const list = event.currentTarget.closest('ol');
    if (event.button !== 0 || !list) return;
    event.preventDefault();
    let now: Dragging | null = null;
    stop.current = followDrag(event, {
      look: (height) => {
        now = { id, before: rowBelow(list, height) };
        setDragging(now);
      },
      scroll: (height) => {
        const by = height < EDGE ? -STEP : height > globalThis.innerHeight - EDGE ? STEP : 0;
        // Before anything was moved, a grip at the edge of the window scrolls nothing.
        if (by === 0 || !now) return false;
        globalThis.scrollBy(0, by);
        return true;
      },
      drop: () => {
        if (now && now.before !== id) onDrop(now);
      },
      end: () => {
        stop.current = null;
        setDragging(null);
      },
    });
  };
  return { dragging, take };
}
