import { type RefObject, useRef } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';

/** What Enter does in a row: marked `data-main`, else its first button. */
export const mainOf = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('button[data-main]') ?? row?.querySelector('button') ?? null;

/** j and k go through the rows of a list, those marked `data-row`. */
export function useRowKeys(): { list: RefObject<HTMLDivElement | null>; rowAt: () => string | undefined } {
  const list = useRef<HTMLDivElement>(null);
  const at = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = at();
    const place = here ? rows.indexOf(here) : -1;
    mainOf(rows[Math.max(0, Math.min(place + by, rows.length - 1))])?.focus();
  };
  useKeys(
    [
      { key: 'j', does: 'next', run: () => move(1) },
      { key: 'k', does: 'previous', run: () => move(-1) },
      { key: 'ArrowDown', does: 'next', run: () => move(1) },
      { key: 'ArrowUp', does: 'previous', run: () => move(-1) },
    ],
    'List',
  );
  return { list, rowAt: () => at()?.dataset['row'] };
}
