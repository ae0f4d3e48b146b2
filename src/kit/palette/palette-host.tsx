import { lazy, type ReactNode, Suspense } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/**
 * Brings the palette when it is asked for, and not before: its code is no part of the first page. Nor is what `finds`
 * reads: parts that add commands while the palette is open.
 */
export function PaletteHost(props: { open: boolean; onOpen: () => void; onClose: () => void; finds?: ReactNode }) {
  const { open, onOpen, onClose, finds } = props;
  useKeys([{ key: 'mod+k', does: 'find or do anything', run: onOpen, everywhere: true }], 'Everywhere');
  if (!open) return null;
  return (
    <>
      <Suspense>
        <Palette onClose={onClose} />
      </Suspense>
      <Suspense>{finds}</Suspense>
    </>
  );
}
