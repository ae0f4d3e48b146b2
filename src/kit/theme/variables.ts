import type { CSSVariablesResolver } from '@mantine/core';

/** The library's own variables told in our words. Its dimmed, placeholder and error colours fail 4.5:1 as they come. */
const meaning = {
  '--mantine-color-body': 'var(--ek-paper)',
  '--mantine-color-text': 'var(--ek-text)',
  '--mantine-color-dimmed': 'var(--ek-text-3)',
  '--mantine-color-placeholder': 'var(--ek-text-3)',
  '--mantine-color-anchor': 'var(--ek-accent-text)',
  '--mantine-color-error': 'var(--ek-off-text)',
  '--mantine-color-default': 'var(--ek-raised)',
  '--mantine-color-default-color': 'var(--ek-text)',
  '--mantine-color-default-hover': 'var(--ek-wash)',
  '--mantine-color-default-border': 'var(--ek-line-2)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: meaning, dark: meaning });
