import { problemOf } from '#client/problem.ts';
import { showRefusal, showToast, type ToastLink } from '#kit/notices/toast-store.ts';

/** Tells what a dialog did, which is closed by now: where taking it back is refused, the message says why. */
export function offerUndo(text: string, undo: () => Promise<unknown>, link?: ToastLink): void {
  const refused = (thrown: unknown) => showRefusal(`Not taken back: ${problemOf(thrown).message}`);
  showToast({ text, undo: () => void undo().catch(refused), ...(link && { link }) });
}
