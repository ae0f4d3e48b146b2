import { describe, expect, it } from 'vitest';
import { normalBelow } from './normal.ts';
import { normalQuantile, twoSidedZ } from './normal-quantile.ts';

describe('the quantile of the normal distribution', () => {
  // √2 · erfinv(2p − 1) and, at 1e-300, the root of ln Φ: mpmath 1.3 with 50 digits.
  it.each([
    [0.975, 1.9599639845400545],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
    [0.9999999, 5.199337582290661],
  ])('at %d', (p, expected) => {
    expect(normalQuantile(p) / expected).toBeCloseTo(1, 10);
  });

  it('undoes the distribution in both tails', () => {
    for (const z of [-30, -8, -2.5, -1, -0.01, 0.5, 3]) expect(normalQuantile(normalBelow(z))).toBeCloseTo(z, 9);
  });

  it('is 0 in the middle and has no end', () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-1)]).toEqual([-Infinity, Infinity, -Infinity]);
    expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 13);
  });
});
