import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/rank-correlation.json' with { type: 'json' };
import { drawsFrom } from '../random.ts';
import { theilSen } from './theil-sen.ts';

const steps = (length: number) => Array.from({ length }, (_, at) => at + 1);

describe('the line of Theil and Sen', () => {
  it('is that of R on the cost of loans', () => {
    const { y, result } = reference.trend;
    const found = theilSen(steps(y.length), y);
    expect(found?.slope).toBeCloseTo(result.theilSenSlope, 10);
    expect(found?.intercept).toBeCloseTo(result.intercept, 10);
    // The trend is nothing to speak of (Kendall's p is 0.79): 0 lies within.
    expect(found?.interval?.low).toBeLessThan(0);
    expect(found?.interval?.high).toBeGreaterThan(0);
  });

  it('is bounded by the slopes that Kendall leaves possible: by hand', () => {
    // y = x² at 0 to 7: the slope between i and j is i + j. 28 slopes; S of eight without ties has the variance
    // 8·7·21/18 = 65.33, z times its root is 15.84: from slope (28 − 15.84)/2, the 6th, to the 22nd + 1.
    const x = [0, 1, 2, 3, 4, 5, 6, 7];
    const sums = x.flatMap((one) => x.filter((other) => other > one).map((other) => one + other));
    const sorted = sums.toSorted((one, other) => one - other);
    const found = theilSen(
      x,
      x.map((one) => one * one),
    );
    expect(found).toMatchObject({ slope: 7, pairs: 28, interval: { low: sorted[5], high: sorted[22] } });
  });

  it('is not moved by one wild week', () => {
    const y = [2, 4, 6, 8, 10, 12, 14, 1600, 18, 20];
    expect(theilSen(steps(10), y)?.slope).toBeCloseTo(2, 10);
  });

  it('holds its slope, whatever the unit and the order', () => {
    const value = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 25 }), (points) => {
        const of = (scale: number, some = points) =>
          theilSen(
            some.map(([x]) => x),
            some.map(([, y]) => y * scale),
          );
        const found = of(1);
        expect(of(1, points.toReversed())).toEqual(found);
        if (!found) return;
        expect(of(4)?.slope).toBe(found.slope * 4);
        if (!found.interval) return;
        expect(found.interval.low).toBeLessThanOrEqual(found.slope);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.slope);
      }),
    );
  });

  it('pairs only some of very many points, the same ones every time', () => {
    const draws = drawsFrom(3);
    const x = steps(20_000);
    const y = x.map((at) => 0.01 * at + 5 * draws.normal());
    const found = theilSen(x, y);
    expect(Math.abs((found?.pairs ?? 0) / 500_000 - 1)).toBeLessThan(0.1);
    expect(found?.slope).toBeCloseTo(0.01, 4);
    expect(theilSen(x, y)).toEqual(found);
  });

  it('is nothing without two different x, and has no bounds for few points', () => {
    for (const [x, y] of [
      [[], []],
      [[1], [2]],
      [
        [3, 3],
        [1, 2],
      ],
    ] as const) {
      expect(theilSen(x, y)).toBeNull();
    }
    expect(theilSen([1, 2], [5, 9])).toMatchObject({ slope: 4, interval: null });
    expect(theilSen([1, 2, 3], [5, 5, 5])).toMatchObject({ slope: 0, interval: null });
  });
});
