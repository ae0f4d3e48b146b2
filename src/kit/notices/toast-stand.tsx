import { useEffect, useState } from 'react';
import { comboShortcut } from '#kit/keys/combo.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Link } from '#kit/page/link.tsx';
import css from './toast-stand.module.css';
import { closeToast, type Toast, useToast } from './toast-store.ts';

const lasting = 6000;

/** Where toasts stand: bottom left, at the bottom of a phone. Mounted once, by the shell. */
export function ToastStand() {
  const toast = useToast();
  return (
    <div className={css['stand']} role="status" aria-live="polite">
      {toast && <ToastLine key={toast.turn} toast={toast} />}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const [held, hold] = useState(false);
  const undo = (): void => {
    closeToast(toast.turn);
    toast.undo?.();
  };
  useKeys(toast.undo ? [{ key: 'mod+z', does: 'undo what the message tells', run: undo }] : [], 'Message');
  useEffect(() => {
    if (held) return undefined;
    const clock = setTimeout(() => closeToast(toast.turn), lasting);
    return () => clearTimeout(clock);
  }, [held, toast.turn]);
  return (
    <div
      className={css['toast']}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{toast.text}</span>
      {toast.link && (
        <Link className={css['undo']} href={toast.link.href}>
          {toast.link.label}
        </Link>
      )}
      {toast.undo && (
        <>
          <button
            type="button"
            className={css['undo']}
            onClick={undo}
            aria-keyshortcuts={comboShortcut('mod+z', onMac)}
          >
            Undo
          </button>
          <KeyHint keys="mod+z" />
        </>
      )}
    </div>
  );
}
