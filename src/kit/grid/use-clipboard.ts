import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface ClipboardHandlers {
  /** The text to copy, null where nothing is selected. */
  readonly copy: () => string | null;
  readonly cut: () => void;
  readonly paste: (text: string) => void;
}

/**
 * Clipboard events of cells. The browser aims them at the text selection, which does not follow the focus of a cell:
 * so they are heard on the document and taken when the focus is on a cell of this grid.
 */
export function useClipboard(table: RefObject<HTMLTableElement | null>, handlers: ClipboardHandlers): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const ours = (): boolean => {
      const active = document.activeElement;
      return active instanceof HTMLTableCellElement && (table.current?.contains(active) ?? false);
    };
    const copy = (event: ClipboardEvent): void => {
      const text = ours() ? latest.current.copy() : null;
      if (text === null || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') latest.current.cut();
    };
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain');
      if (!ours() || text === undefined || text === '') return;
      event.preventDefault();
      latest.current.paste(text);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [table]);
}
