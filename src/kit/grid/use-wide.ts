import { type RefObject, useLayoutEffect } from 'react';

/**
 * By how much the titles that stick must grow so that no column is cut where they end, once everything is scrolled to the
 * right: half a number is read as another number.
 */
function moreForTitles(room: HTMLElement, more: number): number {
  const [title, ...columns] = room.querySelectorAll<HTMLElement>('thead th');
  if (!title) return 0;
  const edge = room.scrollWidth - room.clientWidth + title.offsetWidth - 2 * more;
  const cut = columns.map((column) => column.offsetLeft - more).findLast((left) => left < edge);
  const column = columns.find(({ offsetLeft }) => offsetLeft - more === cut);
  return column && cut !== undefined && cut > title.offsetWidth - more ? cut + column.offsetWidth - edge : 0;
}

/** Says of a room whether its table is wider than it, in `data-wide`. Not through React: nothing is drawn but by style. */
export function useWide(room: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    let more = 0;
    const watch = new ResizeObserver(() => {
      const atEnd = element.scrollLeft + element.clientWidth >= element.scrollWidth - 1;
      const wide = element.scrollWidth - more > element.clientWidth;
      element.toggleAttribute('data-wide', wide);
      more = wide ? moreForTitles(element, more) : 0;
      element.style.setProperty('--title-more', `${more}px`);
      if (wide && atEnd) element.scrollLeft = element.scrollWidth;
    });
    for (const part of [element, ...element.children]) watch.observe(part);
    return () => watch.disconnect();
  }, [room]);
}
