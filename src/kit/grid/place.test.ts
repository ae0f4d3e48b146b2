import { expect, test } from 'vitest';
import { area, placesOf, readOn, step } from './place.ts';

const bounds = { rows: 3, columns: 4 };

test('arrows stop at the edges; to the left lies the title', () => {
  expect(step({ row: 0, column: 0 }, -1, 0, bounds)).toEqual({ row: 0, column: 0 });
  expect(step({ row: 0, column: 0 }, 0, -1, bounds)).toEqual({ row: 0, column: -1 });
  expect(step({ row: 0, column: -1 }, 0, -1, bounds)).toEqual({ row: 0, column: -1 });
  expect(step({ row: 2, column: 3 }, 1, 1, bounds)).toEqual({ row: 2, column: 3 });
});

test('Tab reads on to the next row and leaves at the ends', () => {
  expect(readOn({ row: 0, column: 3 }, 1, bounds)).toEqual({ row: 1, column: 0 });
  expect(readOn({ row: 1, column: 0 }, -1, bounds)).toEqual({ row: 0, column: 3 });
  expect(readOn({ row: 2, column: 3 }, 1, bounds)).toBeNull();
  expect(readOn({ row: 0, column: 0 }, -1, bounds)).toBeNull();
  expect(readOn({ row: 1, column: -1 }, 1, bounds)).toEqual({ row: 1, column: 0 });
  expect(readOn({ row: 1, column: -1 }, -1, bounds)).toEqual({ row: 0, column: 3 });
  expect(readOn({ row: 0, column: -1 }, -1, bounds)).toBeNull();
});

test('a rectangle is the same from whichever corner it is drawn', () => {
  const drawn = area({ row: 2, column: 1 }, { row: 1, column: 3 });
  expect(drawn).toEqual(area({ row: 1, column: 3 }, { row: 2, column: 1 }));
  expect(placesOf(drawn)).toHaveLength(6);
  expect(placesOf(drawn)[3]).toEqual({ row: 2, column: 1 });
});
