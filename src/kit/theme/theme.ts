import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { raw } from './raw.ts';

const tuple = (scale: readonly string[]): MantineColorsTuple => scale as unknown as MantineColorsTuple;

/** Sizes and shadows repeat the names of the tokens, so that a part of the library and a part of ours look alike. */
export const theme = createTheme({
  colors: {
    teal: tuple(raw.teal),
    leaf: tuple(raw.leaf),
    brick: tuple(raw.brick),
    amber: tuple(raw.amber),
    gray: tuple(raw.ink),
  },
  primaryColor: 'teal',
  // The library's shade 6 fails 4.5:1 with white; 8 gives 9.1 in light, 4 with near-black text 7.1 in dark.
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: 'var(--ek-font)',
  fontFamilyMonospace: 'var(--ek-mono)',
  black: raw.ink[9],
  white: '#ffffff',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' },
  lineHeights: { xs: '1.333', sm: '1.538', md: '1.571', lg: '1.5', xl: '1.273' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { sm: 'var(--ek-shadow-pop)', md: 'var(--ek-shadow-pop)', xl: 'var(--ek-shadow-dialog)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { radius: 'lg', shadow: 'xl', transitionProps: { duration: 140 } } },
    Menu: { defaultProps: { radius: 'md', shadow: 'md', transitionProps: { duration: 80 } } },
    Select: { defaultProps: { size: 'sm' } },
  },
});
