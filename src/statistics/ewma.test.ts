import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/ewma-nist.json' with { type: 'json' };
import { ewma, ewmaLimits } from './ewma.ts';

const { x, lambda, start, s } = reference.input;

describe('the exponentially weighted moving average', () => {
  it('is that of the NIST handbook', () => {
    const found = ewma(x, lambda, start);
    for (const [at, expected] of reference.expected.ewma.entries()) expect(found[at]).toBeCloseTo(expected, 9);
    expect(found.length).toBe(reference.expected.ewma.length);
    const limits = ewmaLimits(start, s, lambda);
    expect(limits.upper).toBeCloseTo(reference.expected.ucl, 9);
    expect(limits.lower).toBeCloseTo(reference.expected.lcl, 9);
    // As printed, the lower one cut off and not rounded.
    expect(limits.upper).toBeCloseTo(52.5884, 4);
    expect(limits.lower).toBeCloseTo(47.4115, 3);
  });

  it('with a weight of 1 is the values, and of nothing is nothing', () => {
    expect(ewma([4, 9, 2], 1, 100)).toEqual([4, 9, 2]);
    expect(ewma([], 0.3, 5)).toEqual([]);
    expect(ewmaLimits(5, 2, 1)).toEqual({ lower: -1, upper: 11 });
  });
});
