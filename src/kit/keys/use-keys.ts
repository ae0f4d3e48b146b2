import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLayer } from './key-layer.tsx';
import { type KeyBinding, registerKeys } from './registry.ts';

/**
 * Binds keys while the calling part is shown, and lists them under `scope` in the keyboard help.
 * Nothing fires while somebody types in a field, unless the binding says `everywhere`.
 */
export function useKeys(bindings: readonly KeyBinding[], scope = 'Here'): void {
  const layer = useLayer();
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => registerKeys(scope, layer, () => latest.current), [scope, layer]);
}
