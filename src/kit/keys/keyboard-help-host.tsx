import { lazy, Suspense } from 'react';
import { useKeys } from './use-keys.ts';

const KeyboardHelp = lazy(async () => ({ default: (await import('./keyboard-help.tsx')).KeyboardHelp }));

/** Brings the list of keys when it is asked for. */
export function KeyboardHelpHost({
  open,
  onOpen,
  onClose,
}: {
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
}) {
  useKeys([{ key: '?', does: 'list the keys', run: onOpen }], 'Everywhere');
  if (!open) return null;
  return (
    <Suspense>
      <KeyboardHelp onClose={onClose} />
    </Suspense>
  );
}
