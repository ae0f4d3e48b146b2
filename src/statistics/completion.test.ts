import { describe, expect, it } from 'vitest';
import { completionAgainst } from './completion.ts';
import { wilsonInterval } from './interval/wilson.ts';
import fixture from './reference/completion-norm.json' with { type: 'json' };

describe('completion against a norm', () => {
  it.each(fixture.cases)('of $done of $n against $norm is that of R', (expected) => {
    const found = completionAgainst({ successes: expected.done, trials: expected.n }, expected.norm);
    expect(found.atMost / expected.pAtMost).toBeCloseTo(1, 9);
    expect(found.belowNorm).toBeCloseTo(expected.jeffreysProbBelowNorm, 10);
    const { low, high } = wilsonInterval(expected.done, expected.n);
    expect(low).toBeCloseTo(expected.wilson[0] ?? Number.NaN, 10);
    expect(high).toBeCloseTo(expected.wilson[1] ?? Number.NaN, 10);
  });

  it('reads as it should: a hint, clear, nothing, nothing', () => {
    const atMost = (successes: number, trials: number, norm: number) =>
      completionAgainst({ successes, trials }, norm).atMost;
    expect(atMost(7, 10, 0.9).toFixed(2)).toBe('0.07');
    expect(atMost(80, 100, 0.9).toFixed(3)).toBe('0.002');
    expect(atMost(3, 5, 0.8).toFixed(2)).toBe('0.26');
    expect(atMost(17, 24, 0.8).toFixed(2)).toBe('0.19');
  });

  it('holds for thousands (trap 19: log-gamma beyond n = 170)', () => {
    // P(X ≤ 0) = 0.1ⁿ, and P(X ≤ n − 1) = 1 − 0.9ⁿ.
    expect(completionAgainst({ successes: 0, trials: 250 }, 0.9).atMost / 1e-250).toBeCloseTo(1, 9);
    expect(completionAgainst({ successes: 4999, trials: 5000 }, 0.999).atMost).toBeCloseTo(1 - 0.999 ** 5000, 10);
  });

  it('has nothing to say of nothing', () => {
    expect(completionAgainst({ successes: 0, trials: 0 }, 0.5)).toEqual({
      atMost: 1,
      belowNorm: expect.closeTo(0.5, 12),
    });
  });
});
