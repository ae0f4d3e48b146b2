import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heatWords, tokens } from './tokens.ts';

const theme = readFileSync(new URL('../../../../kit/theme/tokens.css', import.meta.url), 'utf8');
const darkFrom = theme.indexOf("[data-mantine-color-scheme='dark'] {");
const schemes = { light: theme.slice(0, darkFrom), dark: theme.slice(darkFrom) } as const;

/** What the theme says, by following one name to another. */
function themed(name: string, scheme: 'light' | 'dark'): string {
  const found = (part: string) => new RegExp(`--ek-${name}:\\s*([^;]+);`).exec(part)?.[1]?.trim();
  const value = found(schemes[scheme]) ?? found(schemes.light) ?? '';
  const [, other] = /^var\(--ek-([\w-]+)\)$/.exec(value) ?? [];
  return other === undefined ? value : themed(other, scheme);
}

/** Contrast by WCAG 2.2: relative luminance of sRGB. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const colour = (name: string, scheme: 'light' | 'dark') => tokens[name]?.[scheme] ?? '';

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('has the colours of the product', () => {
    for (const name of Object.keys(tokens)) expect([name, colour(name, scheme)]).toEqual([name, themed(name, scheme)]);
  });

  it('keeps words readable: 4.5 to 1 on the page and on each step of the heat map', () => {
    for (const name of ['text', 'text-2', 'text-3'])
      expect(contrast(colour(name, scheme), colour('paper', scheme)), name).toBeGreaterThanOrEqual(4.5);
    heatWords.forEach((words, step) => {
      const ground = colour(`heat-${step}`, scheme);
      expect(contrast(words[scheme], ground), `step ${step}`).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('keeps marks visible: 3 to 1', () => {
    for (const name of ['signal', 'plot', 'plot-soft', 'limit', 'goal', 'focus', 'line-control'])
      expect(contrast(colour(name, scheme), colour('paper', scheme)), name).toBeGreaterThanOrEqual(3);
  });
});
