import { describe, expect, it } from 'vitest';
import { isRelated, lagOneAutocorrelation } from './autocorrelation.ts';

describe('the lag-1 autocorrelation', () => {
  // Deviations −2 … 2: products 2 + 0 + 0 + 2 over squares 10.
  it('is the sum of products of neighbours over the sum of squares', () => {
    expect(lagOneAutocorrelation([1, 2, 3, 4, 5])).toBeCloseTo(0.4, 12);
    // 1, −1, 1, −1: three products of −1 over four squares.
    expect(lagOneAutocorrelation([5, 3, 5, 3])).toBeCloseTo(-0.75, 12);
  });

  it('makes no pair across a missing period, and scales up for it', () => {
    // Deviations −1, 1, −1, 1 with one gap: products −1 and −1 of 4 squares, times 3 possible pairs of 2 seen.
    expect(lagOneAutocorrelation([3, 5, null, 3, 5])).toBeCloseTo(-0.75, 12);
  });

  it('is nothing for equal, few or lone values', () => {
    expect(lagOneAutocorrelation([4, 4, 4, 4])).toBeNull();
    expect(lagOneAutocorrelation([1, 2])).toBeNull();
    expect(lagOneAutocorrelation([1, null, 2, null, 3])).toBeNull();
    expect(lagOneAutocorrelation([])).toBeNull();
  });

  // Bounds 2/√100 = 0.2 and 2/√16 = 0.5, the correlation raised by (1 + 4r)/n.
  it('is more than luck beyond two standard errors', () => {
    expect(isRelated(0.19, 100)).toBe(true);
    expect(isRelated(0.17, 100)).toBe(false);
    expect(isRelated(0.4, 16)).toBe(true);
    expect(isRelated(0.3, 16)).toBe(false);
    expect(isRelated(-0.4, 16)).toBe(false);
    expect(isRelated(-0.5, 16)).toBe(true);
  });
});
