import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';

const rowForm = '[data-row], [data-todo]';
const idOf = (row: HTMLElement) => row.dataset['row'] ?? row.dataset['todo'] ?? '';
/** What is used in a row, before the way on to where it comes from. */
const parts = ['input', '[data-first]', 'fieldset button', 'button', 'a[href]'];
const partOf = (row: HTMLElement | undefined) =>
  parts.map((part) => row?.querySelector<HTMLElement>(part)).find((found) => found);

/** From row to row over all parts of the page, and what is done to the one that has the focus. */
export function useRowWalk(page: RefObject<HTMLElement | null>, onRaise: (id: string) => void) {
  const at = useRef<number | null>(null);
  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>(rowForm) ?? [])];
  const current = () => document.activeElement?.closest<HTMLElement>(rowForm) ?? null;
  const walk = (by: 1 | -1) => {
    const all = rows();
    const here = current();
    const from = here ? all.indexOf(here) : (at.current ?? -1);
    const to = here === null && at.current !== null ? from : from + by;
    partOf(all[Math.max(0, Math.min(to, all.length - 1))])?.focus();
  };
  // What was done leaves the page, and the focus with it: on to what took its place.
  useEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return;
    const all = rows();
    partOf(all[Math.min(at.current, all.length - 1)])?.focus();
  });
  useKeys(
    [
      { key: 'j', does: 'next row', run: () => walk(1) },
      { key: 'k', does: 'the row before', run: () => walk(-1) },
      { key: 'ArrowDown', does: 'next row', run: () => walk(1) },
      { key: 'ArrowUp', does: 'the row before', run: () => walk(-1) },
      { key: ' ', does: 'tick it' },
      { key: 'x', does: 'tick it', run: () => current()?.querySelector<HTMLElement>('input[type=checkbox]')?.click() },
      {
        key: 'Enter',
        does: 'open it',
        run: () => current()?.querySelector<HTMLElement>('[data-todo] button, a[href]')?.click(),
      },
      {
        key: 'i',
        does: 'raise an issue, from the row where there is one',
        run: () => {
          const row = current();
          onRaise(row ? idOf(row) : '');
        },
      },
    ],
    'Today',
  );
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest<HTMLElement>(rowForm);
      at.current = row ? rows().indexOf(row) : null;
    },
  };
}
