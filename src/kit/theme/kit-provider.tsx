import { type ReactNode, useEffect } from 'react';
import { followScheme } from './scheme.ts';

/** Around the app: light or dark as chosen. */
export function KitProvider({ children }: { children: ReactNode }) {
  useEffect(followScheme, []);
  return children;
}
