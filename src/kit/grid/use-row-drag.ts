import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { followDrag } from '#kit/drag/follow-drag.ts';
import { carryBeside } from './carry.ts';
import type { GridMove, GridRow } from './grid-parts.ts';

export type Drop = { readonly rowId: string; readonly side: 'above' | 'below' } | { readonly group: string };

export interface Dragged {
  readonly rowId: string;
  /** Where it would fall; null where it would stay. */
  readonly drop: Drop | null;
}

const EDGE = 40;
const STEP = 12;

/** The line at the height of the pointer, and on which side of it a row would fall. */
function dropAt(y: number, room: HTMLElement): Drop | null {
  // Where the pointer is sideways says nothing: a hand that drags down wanders.
  const { left } = room.getBoundingClientRect();
  const line = document.elementFromPoint(left + 1, y)?.closest<HTMLElement>('tr[data-row], tr[data-group]');
  if (!line || !room.contains(line)) return null;
  const { row, group } = line.dataset;
  if (row === undefined) return group === undefined ? null : { group };
  const { top, height } = line.getBoundingClientRect();
  return { rowId: row, side: y < top + height / 2 ? 'above' : 'below' };
}

/** Takes a row by its grip to another place. Esc lets it go where it was. */
export function useRowDrag(input: {
  rows: readonly GridRow[];
  room: RefObject<HTMLElement | null>;
  onMove: ((move: GridMove) => void) | null;
}): { dragged: Dragged | null; take: (event: PointerEvent) => boolean } {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const take = useCallback((event: PointerEvent): boolean => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    const rowId = grip?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    if (rowId === undefined || event.button !== 0 || !latest.current.onMove) return false;
    event.preventDefault();
    let move: GridMove | null = null;
    stop.current = followDrag(event, {
      look: (height) => {
        const { room, rows } = latest.current;
        const drop = room.current && dropAt(height, room.current);
        move = drop && carryBeside(rows, rowId, drop);
        setDragged({ rowId, drop: move && drop });
      },
      scroll: (height) => {
        const room = latest.current.room.current;
        const bounds = room?.getBoundingClientRect();
        const by = !bounds ? 0 : height < bounds.top + EDGE ? -STEP : height > bounds.bottom - EDGE ? STEP : 0;
        if (by !== 0) room?.scrollBy(0, by);
        return by !== 0;
      },
      drop: () => {
        if (move) latest.current.onMove?.(move);
      },
      end: () => {
        stop.current = null;
        setDragged(null);
      },
    });
    setDragged({ rowId, drop: null });
    return true;
  }, []);
  return { dragged, take };
}
