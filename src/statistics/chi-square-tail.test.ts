import { describe, expect, it } from 'vitest';
import { chiSquareAbove } from './chi-square-tail.ts';

describe('the chi-square distribution', () => {
  // Regularised upper incomplete gamma functions: mpmath 1.3 with 40 digits.
  it.each([
    [12.5926906779661, 4, 0.01344736968267602],
    [60, 1, 9.485737571073848e-15],
    [100, 4, 9.836624224615981e-21],
    [0.0001, 3, 0.9999997340464584],
    [3000, 2900, 0.0956068394039458],
    [3387.2983346207416, 3000, 7.61360274142593e-7],
    [700, 30, 4.910784176302912e-128],
  ])('above %d with %d degrees of freedom', (statistic, degrees, expected) => {
    expect(chiSquareAbove(statistic, degrees) / expected).toBeCloseTo(1, 10);
  });

  it('ends at 1 and 0', () => {
    expect([chiSquareAbove(0, 3), chiSquareAbove(-1, 2), chiSquareAbove(2, 0)]).toEqual([1, 1, 0]);
    expect(chiSquareAbove(1e6, 7)).toBe(0);
    // e^(−x/2) for two degrees of freedom.
    expect(chiSquareAbove(700, 2) / Math.exp(-350)).toBeCloseTo(1, 10);
  });
});
