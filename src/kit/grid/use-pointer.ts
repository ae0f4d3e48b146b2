import { type FocusEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import type { Place } from './place.ts';
import type { Selection } from './use-selection.ts';

interface PointerInput {
  selection: Selection;
  /** The focus shall follow the selection. */
  aim: () => void;
  write: () => void;
  openMenu: ((cell: HTMLElement) => void) | null;
}

/** Selecting, drawing a block and writing by mouse and finger. One set of handlers on the table, none on the cells. */
export function usePointer({ selection, aim, write, openMenu }: PointerInput) {
  const drawing = useRef(false);

  const placeUnder = (target: EventTarget | null): Place | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const rowId = element?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    if (!element || rowId === undefined) return null;
    return selection.map.placeOf({ rowId, columnId: element.dataset['column'] || null });
  };

  const onPointerDown = (event: PointerEvent): void => {
    const place = placeUnder(event.target);
    if (!place || !(event.target instanceof Element) || event.target instanceof HTMLInputElement) return;
    if (event.button !== 0) return;
    // The cell being written keeps what stands in it.
    if (selection.writing && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    const again = selection.place?.row === place.row && selection.place.column === place.column;
    if (again && event.pointerType === 'touch') {
      // A finger has no double click and no Enter: the second tap writes.
      write();
      return;
    }
    // Where the selection stays nothing is drawn anew that would take the focus along, and it may be elsewhere by now.
    if (again && !event.shiftKey) event.target.closest<HTMLElement>('[data-column]')?.focus({ preventScroll: true });
    else aim();
    drawing.current = place.column >= 0 && event.pointerType === 'mouse';
    selection.select(place, event.shiftKey);
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (!drawing.current || event.buttons !== 1) return;
    const place = placeUnder(event.target);
    if (place && place.column >= 0) selection.select(place, true);
  };

  const onPointerUp = (): void => {
    drawing.current = false;
  };

  const onMouseDown = (event: MouseEvent): void => {
    // Else the browser draws a text selection and takes the focus to the cell itself.
    const inside = event.target instanceof Element && event.target.closest('input, a, button') !== null;
    if (placeUnder(event.target) && !inside) event.preventDefault();
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeUnder(event.target);
    if (place && place.column >= 0 && !(event.target instanceof HTMLInputElement)) write();
  };

  const onFocus = (event: FocusEvent): void => {
    const place = event.target instanceof HTMLTableCellElement ? placeUnder(event.target) : null;
    if (place) selection.select(place);
  };

  const onContextMenu = (event: MouseEvent): void => {
    const place = placeUnder(event.target);
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (!place || !cell || !openMenu) return;
    event.preventDefault();
    selection.select(place);
    openMenu(cell);
  };

  return { onPointerDown, onPointerMove, onPointerUp, onMouseDown, onDoubleClick, onFocus, onContextMenu };
}
