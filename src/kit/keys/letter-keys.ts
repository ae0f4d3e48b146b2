import { useSyncExternalStore } from 'react';

const storageKey = 'evenkeel-letter-keys';
const listeners = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    // Storage can be forbidden; the keys then work as they come.
    return true;
  }
}

let on: boolean | undefined;

/** Whether single letters act as keys on this device (WCAG 2.1.4: they can be switched off). */
export const letterKeys = {
  on: (): boolean => {
    on ??= stored();
    return on;
  },
  choose(next: boolean): void {
    on = next;
    try {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
    } catch {
      // Kept for this page only.
    }
    for (const listener of listeners) listener();
  },
};

export function useLetterKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, letterKeys.on);
}
