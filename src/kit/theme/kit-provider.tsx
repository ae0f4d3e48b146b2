import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';
import { variables } from './variables.ts';

/** Read by `public/scheme.js` too, before the first paint; a test compares the two. */
export const schemeKey = 'evenkeel-scheme';

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });

export function KitProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
