import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/rank-correlation.json' with { type: 'json' };
import { kendall } from './kendall.ts';
import { correlationInterval, correlationP, criticalCorrelation, pearson } from './pearson.ts';
import { ranksOf } from './ranks.ts';
import { spearman } from './spearman.ts';
import { countSwaps } from './swaps.ts';

const { x, y } = reference.input;
const small = fc.integer({ min: -5, max: 5 });
const points = fc.array(fc.tuple(small, small), { minLength: 2, maxLength: 30 });

describe('a correlation', () => {
  it('of Pearson is that of R, with the interval of Fisher', () => {
    const r = pearson(x, y) ?? 0;
    expect(r).toBeCloseTo(reference.pearson.r, 10);
    expect(correlationP(r, x.length)).toBeCloseTo(reference.pearson.p, 10);
    const interval = correlationInterval(r, x.length);
    expect(interval?.low).toBeCloseTo(reference.pearson.ci[0] ?? 0, 8);
    expect(interval?.high).toBeCloseTo(reference.pearson.ci[1] ?? 0, 8);
  });

  it('of Spearman is that of R, all orders counted', () => {
    const found = spearman(x, y);
    expect(found?.rho).toBeCloseTo(reference.spearman.rho, 10);
    expect(found?.p).toBeCloseTo(reference.spearman.p, 10);
    expect(found?.exact).toBe(true);
  });

  it('of Kendall is that of R and of Hollander and Wolfe: T 26, p 0.1194', () => {
    const found = kendall(x, y);
    // T counts the pairs in the same order: S = T − (36 − T).
    expect(found?.score).toBe(2 * reference.kendall.T - 36);
    expect(found?.tau).toBeCloseTo(reference.kendall.tau, 10);
    expect(found?.p).toBeCloseTo(reference.kendall.p, 10);
  });

  it('of Kendall under ties is that of R: a trend in the cost of loans', () => {
    const found = kendall([...reference.trend.y.keys()], reference.trend.y);
    expect(found?.exact).toBe(false);
    expect(found?.tau).toBeCloseTo(reference.trend.result.kendallTau, 10);
    expect(found?.p).toBeCloseTo(reference.trend.result.p, 10);
  });

  it('of Kendall counts every pair once, ties included', () => {
    const sign = (one = 0, other = 0) => Math.sign(one - other);
    fc.assert(
      fc.property(points, (pairs) => {
        let score = 0;
        for (const [at, [ux, uy]] of pairs.entries()) {
          for (const [vx, vy] of pairs.slice(0, at)) score += sign(ux, vx) * sign(uy, vy);
        }
        const found = kendall(
          pairs.map(([one]) => one),
          pairs.map(([, other]) => other),
        );
        if (found) expect(found.score).toBe(score);
      }),
    );
  });

  it('gives orders their own chance: three values, by hand', () => {
    // Six orders, one of them sorted: p = 2 · 1/6. Four have a Kendall S of ±1, two of each sign: p = 1.
    expect(kendall([1, 2, 3], [4, 5, 9])?.p).toBeCloseTo(1 / 3, 12);
    expect(kendall([1, 2, 3], [4, 9, 5])?.p).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3], [4, 5, 9])?.p).toBeCloseTo(1 / 3, 12);
  });

  it('does not change with the unit, the order of the pairs or a change of sides', () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const xs = pairs.map(([one]) => one);
        const ys = pairs.map(([, other]) => other);
        for (const measure of [pearson, (a: number[], b: number[]) => spearman(a, b)?.rho ?? null]) {
          const r = measure(xs, ys);
          if (r === null) continue;
          expect(measure(ys, xs)).toBeCloseTo(r, 10);
          expect(
            measure(
              xs.map((one) => 60 * one + 7),
              ys,
            ),
          ).toBeCloseTo(r, 10);
          expect(measure(xs.toReversed(), ys.toReversed())).toBeCloseTo(r, 10);
          const interval = correlationInterval(r, pairs.length);
          if (!interval) continue;
          expect(interval.low).toBeLessThanOrEqual(r);
          expect(interval.high).toBeGreaterThanOrEqual(r);
        }
      }),
    );
  });

  // Section 2, a6: the table of critical values for one lag declared in advance.
  it.each([
    [8, 0.71],
    [10, 0.63],
    [13, 0.55],
    [20, 0.44],
    [26, 0.39],
    [39, 0.32],
    [52, 0.27],
  ])('of %d unrelated pairs passes %f once in twenty', (n, critical) => {
    expect(criticalCorrelation(n)).toBeCloseTo(critical, 2);
    expect(correlationP(criticalCorrelation(n), n)).toBeCloseTo(0.05, 10);
  });

  it('is nothing where there is nothing, one pair, or no change', () => {
    for (const measure of [pearson, spearman, kendall]) {
      for (const [some, others] of [
        [[], []],
        [[3], [4]],
        [
          [3, 3, 3],
          [1, 2, 3],
        ],
        [
          [1, 2, 3],
          [5, 5, 5],
        ],
      ] as const) {
        expect(measure(some, others)).toBeNull();
      }
    }
    expect(correlationInterval(0.5, 3)).toBeNull();
    expect(correlationInterval(1, 20)).toBeNull();
    expect([correlationP(0.9, 2), correlationP(1, 5), criticalCorrelation(2)]).toEqual([1, 0, 1]);
  });

  it('shares places between equals', () => {
    expect(ranksOf([10, 20, 20, 5])).toEqual({ ranks: [2, 3.5, 3.5, 1], ties: [2] });
    expect(ranksOf([])).toEqual({ ranks: [], ties: [] });
    expect([[], [1], [2, 1], [3, 2, 1], [1, 1]].map((some) => countSwaps(Float64Array.from(some)))).toEqual([
      0, 0, 1, 3, 0,
    ]);
  });
});
