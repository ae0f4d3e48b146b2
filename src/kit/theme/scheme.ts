import { useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark' | 'auto';

export const schemes: readonly { value: Scheme; label: string }[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Read by `public/scheme.js` too, before the first paint; a test compares the two. */
export const schemeKey = 'evenkeel-scheme';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): Scheme {
  try {
    const kept = localStorage.getItem(schemeKey);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    // Storage can be forbidden; the system's scheme is then the answer.
    return 'auto';
  }
}

let chosen = stored();

const shown = (): 'light' | 'dark' => (chosen === 'auto' ? (darkSystem.matches ? 'dark' : 'light') : chosen);

function apply(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', shown());
  for (const listener of listeners) listener();
}

function chooseScheme(scheme: Scheme): void {
  chosen = scheme;
  try {
    localStorage.setItem(schemeKey, scheme);
  } catch {
    // Kept for this page only.
  }
  apply();
}

/** Follows the system, and what is chosen in another tab, from now on. */
export function followScheme(): void {
  darkSystem.addEventListener('change', apply);
  addEventListener('storage', (event) => {
    if (event.key !== schemeKey) return;
    chosen = stored();
    apply();
  });
  apply();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The scheme chosen on this device, what it comes to, and the way to choose another. */
export function useScheme(): {
  scheme: Scheme;
  shown: 'light' | 'dark';
  chooseScheme: (scheme: Scheme) => void;
} {
  return {
    scheme: useSyncExternalStore(listen, () => chosen),
    shown: useSyncExternalStore(listen, shown),
    chooseScheme,
  };
}
