import { useMantineColorScheme } from '@mantine/core';

export type Scheme = 'light' | 'dark' | 'auto';

export const schemes: readonly { value: Scheme; label: string }[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The scheme chosen on this device, and the way to choose another. */
export function useScheme(): { scheme: Scheme; chooseScheme: (scheme: Scheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, chooseScheme: setColorScheme };
}
