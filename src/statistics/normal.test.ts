import { describe, expect, it } from 'vitest';
import { normalBelow } from './normal.ts';

describe('the normal distribution', () => {
  // erfc of the C library: ½ · erfc(−z/√2).
  it.each([
    [0, 0.5],
    [-1, 0.15865525393145707],
    [1.96, 0.9750021048517795],
    [-2.4999, 0.006211418374944594],
    [-2.5, 0.006209665325776139],
    [-5, 2.866515718791946e-7],
    [-10, 7.619853024160593e-24],
    [-37, 5.725571222525139e-300],
  ])('below %d', (z, expected) => {
    expect(normalBelow(z) / expected).toBeCloseTo(1, 11);
  });

  it('ends at 0 and 1', () => {
    expect([normalBelow(-Infinity), normalBelow(-50), normalBelow(50), normalBelow(Infinity)]).toEqual([0, 0, 1, 1]);
  });
});
