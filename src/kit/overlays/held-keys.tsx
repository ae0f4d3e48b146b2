import { useLayoutEffect } from 'react';

/** How long keys are kept after what was awaited is there, for the focus to come to its field. */
const graceMilliseconds = 500;

let waiting = 0;
let release: (() => void) | null = null;

function hold(): () => void {
  let typed = '';
  let entered = false;
  const keep = (event: KeyboardEvent) => {
    // With both, or with Alt on a Mac, letters are typed.
    if (event.metaKey || (event.ctrlKey && !event.altKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat || entered) return;
    if (event.key === 'Enter') entered = true;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
  };
  const give = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.closest('[role=dialog]')) return;
    release?.();
    // A button is never pressed by a key that was struck before anybody could read it.
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (typed !== '') {
      target.setRangeText(typed, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
      target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    // Once the form knows what was typed.
    if (entered) setTimeout(() => target.form?.requestSubmit());
  };
  window.addEventListener('keydown', keep, true);
  window.addEventListener('focusin', give);
  return () => {
    release = null;
    window.removeEventListener('keydown', keep, true);
    window.removeEventListener('focusin', give);
  };
}

/**
 * Stands in for a dialog while its code is on the way: what is typed is kept for its first field, Enter for its form,
 * and nothing of it reaches the page behind.
 */
export function HeldKeys() {
  useLayoutEffect(() => {
    waiting += 1;
    release ??= hold();
    return () => {
      waiting -= 1;
      setTimeout(() => {
        if (waiting === 0) release?.();
      }, graceMilliseconds);
    };
  }, []);
  return null;
}
