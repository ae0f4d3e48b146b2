import { describe, expect, it } from 'vitest';
import { binomialQuantile } from './binomial.ts';

describe('binomial quantiles', () => {
  // Of four fair coins P(X ≤ k) is 1/16, 5/16, 11/16, 15/16, 1.
  it.each([
    [0.05, 0],
    [1 / 16, 0],
    [0.07, 1],
    [5 / 16, 1],
    [0.5, 2],
    [0.95, 4],
    [1, 4],
  ])('is the fewest successes with at least that chance: %d', (p, expected) => {
    expect(binomialQuantile(p, 4, 0.5)).toBe(expected);
  });

  it('holds for unfair chances and thousands of trials', () => {
    // P(X = 0) = 0.9² = 0.81, P(X ≤ 1) = 0.99.
    expect([binomialQuantile(0.8, 2, 0.1), binomialQuantile(0.82, 2, 0.1)]).toEqual([0, 1]);
    // Mean 2,500, standard deviation 35.36: the 5 % point of the normal lies at 2,441.8.
    expect(Math.abs(binomialQuantile(0.05, 5000, 0.5) - 2441.8)).toBeLessThan(1);
  });
});
