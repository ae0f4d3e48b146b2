import { describe, expect, it } from 'vitest';
import { median } from './median.ts';
import { quantile } from './quantile.ts';

describe('quantiles', () => {
  // By hand after Hyndman and Fan 1996: type 7 at 1 + p(n − 1), type 1 at ⌈pn⌉.
  it.each([
    [0.85, 8.65, 9],
    [0.5, 5.5, 5],
    [0.1, 1.9, 1],
    [0.3, 3.7, 3],
    [0, 1, 1],
    [1, 10, 10],
  ])('differ by definition: %d of the numbers from 1 to 10 (trap 15)', (p, seven, one) => {
    const values = [10, 2, 3, 9, 5, 6, 7, 8, 4, 1];
    expect(quantile(values, p)).toBeCloseTo(seven, 12);
    expect(quantile(values, p, 1)).toBe(one);
  });

  it('of one value are that value, of nothing none', () => {
    expect([quantile([4], 0.9), quantile([4], 0.9, 1)]).toEqual([4, 4]);
    expect([quantile([], 0.5), quantile([], 0.5, 1)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('have the median in the middle, as numbers and not as text', () => {
    expect(median([9, 100, 20])).toBe(20);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
