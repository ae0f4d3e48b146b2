import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { openLayer } from './registry.ts';

const LayerContext = createContext(0);

export const useLayer = (): number => useContext(LayerContext);

/** Wraps what lies above the page (a dialog): while it is there, the keys of the page below rest. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const layer = useLayer() + 1;
  useEffect(() => openLayer(layer), [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}
