import { expect, test } from 'vitest';
import { extent, scale, ticks } from './scale.ts';

test('a scale maps its ends to the ends, and upside down where pixels run down', () => {
  const y = scale([10, 30], [200, 0]);
  expect(y(10)).toBe(200);
  expect(y(30)).toBe(0);
  expect(y(20)).toBe(100);
});

test('a series of one value lies in the middle', () => {
  expect(scale([5, 5], [0, 100])(5)).toBe(50);
});

test('the extent passes over gaps and what is not finite', () => {
  expect(extent([3, null, -2, Number.NaN, undefined, 7])).toEqual([-2, 7]);
  expect(extent([])).toEqual([0, 1]);
});

test.each([
  [10, 35, [10, 15, 20, 25, 30, 35]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-3, 12, [-5, 0, 5, 10, 15]],
  [41_000, 52_000, [40_000, 45_000, 50_000, 55_000]],
  [5, 5, [5]],
])('round numbers hold %d to %d', (low, high, expected) => {
  expect(ticks(low, high)).toEqual(expected);
});
