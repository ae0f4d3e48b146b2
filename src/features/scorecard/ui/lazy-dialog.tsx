import { lazy, Suspense } from 'react';
import type { AskedDialogProps } from './forms/asked.ts';

const AskedDialog = lazy(async () => ({ default: (await import('./forms/asked-dialog.tsx')).AskedDialog }));

/** The dialogs of the scorecard: their code comes with the first one that opens. */
export function LazyDialog(props: AskedDialogProps) {
  return (
    <Suspense>
      <AskedDialog {...props} />
    </Suspense>
  );
}
