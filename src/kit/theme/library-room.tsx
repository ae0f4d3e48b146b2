import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { useScheme } from './scheme.ts';
import { theme } from './theme.ts';
import { variables } from './variables.ts';

/**
 * The component library, around the parts that need it (dialog, menu, long list) and not around the app: it comes
 * with the first of them that is opened. That took 55 kB from the first page.
 */
export function LibraryRoom({ children }: { children: ReactNode }) {
  const { shown } = useScheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme={shown}
      // All variables from here: the library's file of defaults is 27 kB.
      deduplicateCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
