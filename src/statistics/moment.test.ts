import { describe, expect, it } from 'vitest';
import { mean, skewness } from './moment.ts';

describe('moments', () => {
  it('have a mean', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBeNaN();
  });

  it('have no skew when symmetric, equal or too few', () => {
    expect(skewness([1, 2, 3, 4, 5])).toBe(0);
    expect(skewness([4, 4, 4])).toBe(0);
    expect(skewness([1, 9])).toBe(0);
  });

  // Deviations −1.8 four times and 7.2 once: m₂ = 12.96, m₃ = 69.984, g₁ = 1.5, and √20/3 · 1.5 = √5.
  it('have a skew on the side of the long tail', () => {
    expect(skewness([1, 1, 1, 1, 10])).toBeCloseTo(Math.sqrt(5), 12);
    expect(skewness([-1, -1, -1, -1, -10])).toBeCloseTo(-Math.sqrt(5), 12);
  });
});
