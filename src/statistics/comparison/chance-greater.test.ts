import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/proportion-difference.json' with { type: 'json' };
import { chanceGreater } from './chance-greater.ts';
import type { Tally } from './tally.ts';

const of = (successes: number, trials: number): Tally => ({ successes, trials });

describe('the chance that one share is above another', () => {
  it.each(fixture.cases)('for $x1/$n1 and $x2/$n2 is that of R', ({ x1, n1, x2, n2, probBeatJeffreys }) => {
    expect(chanceGreater(of(x1, n1), of(x2, n2))).toBeCloseTo(probBeatJeffreys, 7);
  });

  // A 60 % against a 40 % close rate, by leads of each: 0.81, 0.90, 0.978 and 0.998.
  it.each([
    [10, 0.81, 2],
    [20, 0.9, 2],
    [50, 0.978, 3],
    [100, 0.998, 3],
  ])('grows with the trials: %d each', (n, chance, digits) => {
    expect(chanceGreater(of(0.6 * n, n), of(0.4 * n, n)).toFixed(digits)).toBe(chance.toFixed(digits));
  });

  it('is even for groups that are alike, and without trials', () => {
    expect(chanceGreater(of(0, 0), of(0, 0))).toBe(0.5);
    expect(chanceGreater(of(7000, 20_000), of(7000, 20_000))).toBeCloseTo(0.5, 10);
  });

  it('and that of the other add up to 1', () => {
    const tally = fc
      .integer({ min: 0, max: 400 })
      .chain((trials) => fc.integer({ min: 0, max: trials }).map((x) => of(x, trials)));
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(chanceGreater(a, b) + chanceGreater(b, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is the integral of the two distributions, also where groups are unequal and far apart', () => {
    for (const [a, b] of [
      [of(1, 3), of(300, 2000)],
      [of(40, 900), of(9, 70)],
      [of(2500, 5000), of(2600, 5100)],
    ] as const) {
      const [s, f, t, g] = [
        a.successes + 0.5,
        a.trials - a.successes + 0.5,
        b.successes + 0.5,
        b.trials - b.successes + 0.5,
      ];
      // P(a > b) = ∫ (1 − F_a) dF_b, by steps of 1/20,000.
      let sum = 0;
      for (let step = 0; step < 20_000; step += 1) {
        const part = betaCdf((step + 1) / 20_000, t, g) - betaCdf(step / 20_000, t, g);
        if (part > 0) sum += part * (1 - betaCdf((step + 0.5) / 20_000, s, f));
      }
      expect(chanceGreater(a, b)).toBeCloseTo(sum, 5);
    }
  });
});
