import { useSyncExternalStore } from 'react';

/** Where what was done can be looked at. */
export interface ToastLink {
  readonly label: string;
  readonly href: string;
}

export interface Toast {
  /** A new one for each message, so that the clock starts anew. */
  readonly turn: number;
  readonly text: string;
  /** Null of what cannot be taken back. */
  readonly undo: (() => void) | null;
  readonly link?: ToastLink;
}

let current: Toast | null = null;
let turns = 0;
const listeners = new Set<() => void>();

function change(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Tells what was just done and offers to take it back; one at a time, the newest wins. */
export function showToast(toast: { text: string; undo: () => void; link?: ToastLink }): void {
  turns += 1;
  change({ turn: turns, ...toast });
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
