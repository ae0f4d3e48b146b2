import { lazy, Suspense } from 'react';
import type { DialogProps } from './dialog-props.ts';
import { HeldKeys } from './held-keys.tsx';

const DialogPanel = lazy(async () => ({ default: (await import('./dialog-panel.tsx')).DialogPanel }));

/**
 * Asks; it never informs. The title is the verb, `consequence` the sentence below it. Enter in a field and ⌘ or Ctrl
 * with Enter anywhere confirm, Esc closes, and the focus goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={<HeldKeys />}>
      <DialogPanel {...props} />
    </Suspense>
  );
}
