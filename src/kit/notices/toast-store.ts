import { useSyncExternalStore } from 'react';

export interface Toast {
  /** A new one for each message, so that the clock starts anew. */
  readonly turn: number;
  readonly text: string;
  /** Null of what cannot be taken back. */
  readonly undo: (() => void) | null;
}

let current: Toast | null = null;
let turns = 0;
const listeners = new Set<() => void>();

function change(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Tells what was just done and offers to take it back; one at a time, the newest wins. */
export function showToast({ text, undo }: { text: string; undo: () => void }): void {
  turns += 1;
  change({ turn: turns, text, undo });
}

/** Tells that something could not be taken back, and why; whatever offered it is gone by then. */
export function showRefusal(text: string): void {
  turns += 1;
  change({ turn: turns, text, undo: null });
}

/** Takes the message away, if it is still that one. */
export function closeToast(turn: number): void {
  if (current?.turn === turn) change(null);
}

/** Something newer was done that says so by itself. */
export function dropToast(): void {
  if (current) change(null);
}

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
