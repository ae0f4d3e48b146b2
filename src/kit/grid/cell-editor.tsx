import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import css from './grid.module.css';

/** How writing ended. `move` says where the selection goes next; null where it stays (the focus left by itself). */
export type EditorEnd =
  | {
      readonly kind: 'keep';
      readonly text: string;
      readonly move: 'down' | 'up' | 'left' | 'right' | 'next' | 'back' | null;
    }
  | { readonly kind: 'drop' };

const replaceMoves = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** The field in a cell. After typing over a value, arrows keep it and go on; after Enter or F2 they move the caret. */
export function CellEditor(props: { start: string; replace: boolean; onEnd: (end: EditorEnd) => void }) {
  const { start, replace, onEnd } = props;
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const end = (how: EditorEnd): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how);
  };
  const first = useRef({ start, replace });
  useLayoutEffect(() => {
    // Strict mode mounts twice; the second mount is the one that lives.
    ended.current = false;
    const input = field.current;
    input?.focus({ preventScroll: true });
    const { length } = first.current.start;
    input?.setSelectionRange(first.current.replace ? length : 0, length);
    // Only once: a value changed by somebody else must not move the caret of who is typing.
  }, []);
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The grid and the page must not take what is typed for their keys.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const text = event.currentTarget.value;
    const keep = (move: 'down' | 'up' | 'left' | 'right' | 'next' | 'back'): void => {
      event.preventDefault();
      end({ kind: 'keep', text, move });
    };
    if (event.key === 'Enter') keep(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') keep(event.shiftKey ? 'back' : 'next');
    else if (event.key === 'Escape') {
      event.preventDefault();
      end({ kind: 'drop' });
    } else if (event.key in replaceMoves && (replace || event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      keep(replaceMoves[event.key as keyof typeof replaceMoves]);
    }
  };
  return (
    <input
      ref={field}
      className={css['editor']}
      defaultValue={start}
      aria-label="Value"
      autoComplete="off"
      inputMode="decimal"
      onKeyDown={pressed}
      onBlur={(event) => end({ kind: 'keep', text: event.currentTarget.value, move: null })}
    />
  );
}
