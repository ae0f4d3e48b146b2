import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';
import { median } from './median.ts';
import { mean } from './moment.ts';
import { drawsFrom } from './random.ts';

const few = { draws: 200 };

describe('a bootstrap interval', () => {
  it('of a constant is the constant', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), fc.integer(), (value, n, seed) => {
        const same = Array.from({ length: n }, () => value);
        expect(bootstrapInterval(same, median, seed, few)).toEqual({ low: value, high: value });
      }),
    );
  });

  it('is the same under the same seed, and only then (trap 18)', () => {
    const values = [3, 8, 1, 9, 4, 4, 12, 7];
    expect(bootstrapInterval(values, mean, 1)).toEqual(bootstrapInterval(values, mean, 1));
    expect(bootstrapInterval(values, mean, 1)).not.toEqual(bootstrapInterval(values, mean, 2));
  });

  it('lies within the values and grows with them', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(values, (some) => {
        const found = bootstrapInterval(some, median, 3, few);
        expect(found?.low).toBeGreaterThanOrEqual(Math.min(...some));
        expect(found?.high).toBeLessThanOrEqual(Math.max(...some));
        const scaled = bootstrapInterval(
          some.map((value) => value * 4),
          median,
          3,
          few,
        );
        expect(scaled?.low).toBe(4 * (found?.low ?? Number.NaN));
      }),
    );
  });

  it('of a mean is nearly that of the normal: ± 1.96 standard errors', () => {
    const draws = drawsFrom(8);
    const values = Array.from({ length: 400 }, () => draws.normal());
    const found = bootstrapInterval(values, mean, 1);
    const width = (found?.high ?? 0) - (found?.low ?? 0);
    // 2 · 1.96/√400 = 0.196, of a sample whose deviation is 1 within 7 %.
    expect(Math.abs(width / 0.196 - 1)).toBeLessThan(0.12);
    const narrow = bootstrapInterval(values, mean, 1, { level: 0.5 });
    expect(((narrow?.high ?? 0) - (narrow?.low ?? 0)) / width).toBeCloseTo(0.6745 / 1.96, 1);
  });

  it('of nothing, or of what is rarely a number, is nothing', () => {
    expect(bootstrapInterval([], mean, 1)).toBeNull();
    expect(bootstrapInterval([1, 2], () => Number.NaN, 1)).toBeNull();
    expect(bootstrapInterval([5], mean, 1)).toEqual({ low: 5, high: 5 });
  });
});
