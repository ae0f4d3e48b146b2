import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { raw } from './raw.ts';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const steps = [...tokens.matchAll(/--ek-(ink|teal|leaf|brick|amber)-(\d): (#[0-9a-f]{6})/g)];

test('the style sheet defines ten steps of each of the five scales', () => {
  expect(steps).toHaveLength(Object.keys(raw).length * 10);
});

test.each(steps.map(([, scale, step, hex]) => ({ scale, step: Number(step), hex })))(
  'step $step of $scale is the same in the theme and in the style sheet',
  ({ scale, step, hex }) => {
    expect(raw[scale as keyof typeof raw][step]).toBe(hex);
  },
);
