import { lazy, Suspense } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Brings the palette when it is asked for, and not before: its code is no part of the first page. */
export function PaletteHost({ open, onOpen, onClose }: { open: boolean; onOpen: () => void; onClose: () => void }) {
  useKeys([{ key: 'mod+k', does: 'find or do anything', run: onOpen, everywhere: true }], 'Everywhere');
  if (!open) return null;
  return (
    <Suspense>
      <Palette onClose={onClose} />
    </Suspense>
  );
}
