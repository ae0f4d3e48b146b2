import { type PointerEvent, useEffect, useRef, useState } from 'react';

const EDGE = 60;
const SCROLL_MS = 30;

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
    let height = event.clientY;
    let now: Dragging | null = null;
    const look = (): void => {
      now = { id, before: rowBelow(list, height) };
      setDragging(now);
    };
    const moved = ({ clientY }: globalThis.PointerEvent): void => {
      height = clientY;
      look();
    };
    const scrolling = setInterval(() => {
      const by = height < EDGE ? -14 : height > globalThis.innerHeight - EDGE ? 14 : 0;
      if (by === 0 || !now) return;
      globalThis.scrollBy(0, by);
      look();
    }, SCROLL_MS);
    const end = (): void => {
      clearInterval(scrolling);
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('pointerup', drop);
      document.removeEventListener('pointercancel', end);
      document.removeEventListener('keydown', escaped, true);
      stop.current = null;
      setDragging(null);
    };
    const drop = (): void => {
      const there = now;
      end();
      if (there && there.before !== id) onDrop(there);
    };
    const escaped = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
    };
    document.addEventListener('pointermove', moved);
    document.addEventListener('pointerup', drop);
    document.addEventListener('pointercancel', end);
    document.addEventListener('keydown', escaped, true);
    stop.current = end;
  };
  return { dragging, take };
}
