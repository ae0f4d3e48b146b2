import { useEffect, useState } from 'react';

/** Gives the focus back to where it was when the calling part appeared. The library does so only for what it saw closed before. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
