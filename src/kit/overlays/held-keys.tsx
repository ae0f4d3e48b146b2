import { useLayoutEffect } from 'react';

/** How long keys are kept after what was awaited is there, for the focus to come to its field. */
const graceMilliseconds = 500;

let held: KeyboardEvent[] = [];
let waiting = 0;

function keep(event: KeyboardEvent): void {
  // With both, or with Alt on a Mac, letters are typed.
  if (event.metaKey || (event.ctrlKey && !event.altKey)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}

/** What was struck since somebody began to wait; from now on keys go where they are struck. */
export function takeHeldKeys(): readonly KeyboardEvent[] {
  window.removeEventListener('keydown', keep, true);
  const taken = held;
  held = [];
  return taken;
}

/** Stands in for a dialog while its code is on the way: what is typed is kept for it, and does not reach the page behind. */
export function HeldKeys() {
  useLayoutEffect(() => {
    waiting += 1;
    window.addEventListener('keydown', keep, true);
    return () => {
      waiting -= 1;
      setTimeout(() => waiting === 0 && takeHeldKeys(), graceMilliseconds);
    };
  }, []);
  return null;
}
