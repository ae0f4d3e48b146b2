import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const at = (...ys: number[]) => ys.map((y, place) => ({ text: String(place), y }));

test('labels far apart stay where they are', () => {
  expect(spread(at(10, 40, 80), 12, 0, 100)).toEqual(at(10, 40, 80));
});

test('two at one height part; at the bottom the upper one gives way', () => {
  expect(spread(at(50, 50), 12, 0, 100).map(({ y }) => y)).toEqual([50, 62]);
  expect(spread(at(100, 100), 12, 0, 100).map(({ y }) => y)).toEqual([88, 100]);
});

test('where there is room none is too near and none outside', () => {
  const heights = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 10 });
  fc.assert(
    fc.property(heights, (ys) => {
      const placed = spread(at(...ys), 12, 0, 200).map(({ y }) => y);
      for (const [place, y] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(200 + 1e-9);
        if (place > 0) expect(y - (placed[place - 1] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9);
      }
    }),
  );
});
