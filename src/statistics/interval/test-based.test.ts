import { expect, it } from 'vitest';
import { testBasedEnd } from './test-based.ts';

it('is the end that the standard error of a normal estimate gives', () => {
  // 3 with a standard error of 1: p = 2·Φ(−3) = 0.0026998, and 3 − 1.959964.
  expect(testBasedEnd(3, 0.0026997960632601866)).toBeCloseTo(1.040036, 6);
  expect(testBasedEnd(-3, 0.0026997960632601866)).toBeCloseTo(-1.040036, 6);
});

it('is nothing at a p of one less the level, and beyond it on the other side', () => {
  expect(testBasedEnd(5, 0.05)).toBeCloseTo(0, 9);
  expect(testBasedEnd(5, 0.1, 0.9)).toBeCloseTo(0, 9);
  expect(testBasedEnd(5, 0.2)).toBeLessThan(0);
});
