import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/before-after.json' with { type: 'json' };
import { shiftBetween, shiftOfPairs } from './hodges-lehmann.ts';
import { permutationTest } from './permutation.ts';
import { rankSum } from './rank-sum.ts';
import { signedRank } from './signed-rank.ts';

// Hollander and Wolfe 1973, the data of R's ?wilcox.test: depression at two visits (p. 29), permeability (p. 69).
const visits = {
  first: [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3],
  second: [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29],
};
const permeability = {
  term: [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
  early: [1.15, 0.88, 0.9, 0.74, 1.21],
};
const fell = visits.first.map((value, at) => value - (visits.second[at] ?? 0));
const steps = (length: number, by = 1) => Array.from({ length }, (_, at) => (at + 1) * by);

describe('the signed rank test', () => {
  it('is that of R: V 40, p 0.01953', () => {
    const found = signedRank(fell);
    expect(found).toMatchObject({ v: reference.wilcoxonPaired.V, n: 9, exact: true });
    expect(found?.p.greater).toBeCloseTo(reference.wilcoxonPaired.p, 12);
    expect(found?.p.twoSided).toBeCloseTo(2 * reference.wilcoxonPaired.p, 12);
    expect(signedRank(fell.map((one) => -one))?.p.less).toBeCloseTo(reference.wilcoxonPaired.p, 12);
  });

  it('counts all signs under ties, too', () => {
    // Enumerated over the 256 signs with midranks, in Python: 30.5, 249/256, 13/256.
    const found = signedRank([1, 2, 2, -1, 3, -2, 4, 4]);
    expect(found).toMatchObject({ v: 30.5, n: 8, exact: true });
    expect(found?.p.less).toBeCloseTo(249 / 256, 12);
    expect(found?.p.greater).toBeCloseTo(13 / 256, 12);
  });

  it('leaves out what did not move, and is nothing without the rest', () => {
    expect(signedRank([0, 3, 0, 4])).toEqual(signedRank([3, 4]));
    expect(signedRank([3, 4])?.p.twoSided).toBe(0.5);
    expect(signedRank([2])?.p).toEqual({ less: 1, greater: 0.5, twoSided: 1 });
    for (const still of [[], [0, 0], [Number.NaN]]) expect(signedRank(still)).toBeNull();
  });

  it('of many is close to counting: the two meet at 50', () => {
    const differences = (length: number) => steps(length).map((rank) => (rank % 3 === 0 ? -rank : rank));
    const [counted, normal] = [signedRank(differences(49)), signedRank(differences(50))];
    expect([counted?.exact, normal?.exact]).toEqual([true, false]);
    expect(Math.abs((counted?.p.twoSided ?? 0) - (normal?.p.twoSided ?? 1))).toBeLessThan(0.02);
  });
});

describe('the rank sum test', () => {
  it('is that of R: W 35, p 0.1272', () => {
    const found = rankSum(permeability.term, permeability.early);
    expect(found).toMatchObject({ w: reference.rankSum.W, above: 0.7, exact: true });
    expect(found?.p.greater).toBeCloseTo(reference.rankSum.p, 12);
  });

  it('counts all groupings under ties, too', () => {
    // Enumerated over the 126 groupings with midranks, in Python: W 3.5, 10/126, 122/126.
    const found = rankSum([1, 2, 2, 5], [2, 3, 5, 6, 7]);
    expect(found?.w).toBe(3.5);
    expect(found?.p.less).toBeCloseTo(10 / 126, 12);
    expect(found?.p.greater).toBeCloseTo(122 / 126, 12);
    expect(found?.p.twoSided).toBeCloseTo(20 / 126, 12);
  });

  it('knows only order: a unit or a logarithm changes nothing, and sides change places', () => {
    const values = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const found = rankSum(first, second);
        expect(rankSum(first.map(Math.log), second.map(Math.log))).toEqual(found);
        const turned = rankSum(second, first);
        expect((found?.above ?? 0) + (turned?.above ?? 0)).toBeCloseTo(1, 12);
        expect(turned?.p.less).toBeCloseTo(found?.p.greater ?? 2, 10);
        expect(rankSum(first, first)?.p.twoSided).toBe(1);
      }),
    );
  });

  it('of many is close to counting, of nothing is nothing, of equals finds nothing', () => {
    const [counted, normal] = [rankSum(steps(40, 1.1), steps(49)), rankSum(steps(40, 1.1), steps(50))];
    expect([counted?.exact, normal?.exact]).toEqual([true, false]);
    expect(Math.abs((counted?.p.less ?? 0) - (normal?.p.less ?? 1))).toBeLessThan(0.05);
    expect(rankSum([], [1])).toBeNull();
    expect(rankSum([3], [])).toBeNull();
    const same = Array.from({ length: 60 }, () => 4);
    expect(rankSum(same, same)?.p.twoSided).toBe(1);
    expect(rankSum([4, 4], [4])?.p.twoSided).toBe(1);
  });
});

describe('a regrouping', () => {
  it('counts every grouping: by hand', () => {
    // {1,2,3} against {4,5,6}: of the 20 groupings only this one and its mirror are 3 apart.
    expect(permutationTest([4, 5, 6], [1, 2, 3], 1)).toEqual({ difference: 3, p: 0.1, groupings: 20, exact: true });
    // Differences of 0.1 + 0.2 and 0.3 are equal, only not in binary: all six groupings are at least 0 apart.
    expect(permutationTest([0.1, 0.4], [0.2, 0.3], 1)?.p).toBe(1);
  });

  it('has the groupings of five weeks and eight', () => {
    const found = permutationTest(steps(5), steps(8, 2), 1);
    expect(found?.groupings).toBe(reference.permutation.nPerm);
    // The p of the source is a whole number of them.
    expect(reference.permutation.p2 * reference.permutation.nPerm).toBeCloseTo(17, 9);
  });

  it('of many values is drawn by a seed (trap 18)', () => {
    const [first, second] = [steps(20), steps(20, 1.5)];
    const found = permutationTest(first, second, 4);
    expect(found).toMatchObject({ exact: false, groupings: 10_000 });
    expect(permutationTest(first, second, 4)).toEqual(found);
    expect(permutationTest(first, second, 5)?.p).not.toBe(found?.p);
    // Close to the rank sum, which asks nearly the same of values as even as these.
    expect(Math.abs((found?.p ?? 0) - (rankSum(first, second)?.p.twoSided ?? 1))).toBeLessThan(0.05);
  });

  it('of equals or of nothing finds nothing', () => {
    expect(permutationTest([5, 5], [5, 5, 5], 1)).toMatchObject({ difference: 0, p: 1 });
    expect(permutationTest([], [5], 1)).toBeNull();
    expect(permutationTest([1], [2], 1)).toMatchObject({ difference: -1, p: 1, groupings: 2 });
  });
});

describe('the shift of Hodges and Lehmann', () => {
  it('of pairs is that of the book: 0.46, from 0.010 to 0.786', () => {
    const found = shiftOfPairs(fell);
    expect(found?.estimate).toBeCloseTo(0.46, 10);
    expect(found?.interval?.low).toBeCloseTo(0.01, 10);
    expect(found?.interval?.high).toBeCloseTo(0.786, 10);
  });

  it('between two groups is that of R: 0.305, from -0.15 to 0.76', () => {
    const found = shiftBetween(permeability.term, permeability.early);
    expect(found?.estimate).toBeCloseTo(0.305, 10);
    expect(found?.interval?.low).toBeCloseTo(-0.15, 10);
    expect(found?.interval?.high).toBeCloseTo(0.76, 10);
  });

  it('needs six pairs for an interval of 95 %', () => {
    // All six one way happens once in 64, both ways in 32: 3 %. With five it is 6 %.
    expect(shiftOfPairs(steps(5))).toEqual({ estimate: 3, interval: null });
    expect(shiftOfPairs(steps(6))?.interval).toEqual({ low: 1, high: 6 });
    // Of three and four the two farthest groupings are 2 of 35: 6 %; of four and four 2 of 70: 3 %.
    expect(shiftBetween([1, 2, 3], [1, 2, 3, 4])?.interval).toBeNull();
    expect(shiftBetween([1, 2, 3, 4], [1, 2, 3, 4])?.interval).toEqual({ low: -3, high: 3 });
  });

  it('lies in its interval and moves along with the values, whatever their order and unit', () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        for (const found of [shiftBetween(first, second), shiftOfPairs(first)]) {
          if (!found?.interval) continue;
          expect(found.interval.low).toBeLessThanOrEqual(found.estimate);
          expect(found.interval.high).toBeGreaterThanOrEqual(found.estimate);
        }
        const found = shiftBetween(first, second);
        expect(shiftBetween(first.toReversed(), second.toReversed())).toEqual(found);
        const double = (one: number) => 2 * one;
        const moved = shiftBetween(first.map(double), second.map(double));
        expect(moved?.estimate).toBe(2 * (found?.estimate ?? Number.NaN));
      }),
    );
  });

  it('of thousands takes evenly spread ones', () => {
    const found = shiftBetween(steps(5000), steps(4000, 1));
    // 1 to 5,000 against 1 to 4,000: half a thousand apart in the middle; the interval is that of the normal, worked out.
    expect(Math.abs((found?.estimate ?? 0) - 500)).toBeLessThan(5);
    expect(found?.interval?.low).toBeGreaterThan(430);
    expect(found?.interval?.low).toBeLessThan(470);
    expect(Math.abs((shiftOfPairs(steps(3000))?.estimate ?? 0) - 1500)).toBeLessThan(3);
    expect(shiftBetween([], [1])).toBeNull();
    expect(shiftOfPairs([])).toBeNull();
  });
});
