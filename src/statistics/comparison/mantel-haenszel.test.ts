import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from './difference.ts';
import { mantelHaenszel, type Stratum } from './mantel-haenszel.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

// Bickel, Hammel and O'Connell 1975: admissions to Berkeley by department, men and women.
const berkeley: Stratum[] = [
  { a: of(512, 825), b: of(89, 108) },
  { a: of(353, 560), b: of(17, 25) },
  { a: of(120, 325), b: of(202, 593) },
  { a: of(138, 417), b: of(131, 375) },
  { a: of(53, 191), b: of(94, 393) },
  { a: of(22, 373), b: of(24, 341) },
];

describe('two groups, like with like', () => {
  it('come out as mantelhaen.test(UCBAdmissions, correct = FALSE) of R prints them', () => {
    const found = mantelHaenszel(berkeley);
    expect(found?.oddsRatio.toFixed(7)).toBe('0.9046968');
    expect(found?.oddsInterval.low.toFixed(7)).toBe('0.7719074');
    expect(found?.oddsInterval.high.toFixed(7)).toBe('1.0603298');
    expect(found?.statistic.toFixed(4)).toBe('1.5246');
    expect(found?.chance.toFixed(4)).toBe('0.2169');
  });

  it('may differ by far where unlike is thrown together, and not at all within', () => {
    const men = berkeley.reduce((sum, { a }) => of(sum.successes + a.successes, sum.trials + a.trials), of(0, 0));
    const women = berkeley.reduce((sum, { b }) => of(sum.successes + b.successes, sum.trials + b.trials), of(0, 0));
    expect(newcombeInterval(men, women).low).toBeGreaterThan(0.1);
    const { difference, differenceInterval } = mantelHaenszel(berkeley) ?? expect.fail('no strata');
    expect(difference).toBeLessThan(0);
    expect(differenceInterval.low).toBeLessThan(difference);
    expect(differenceInterval.high).toBeGreaterThan(0);
  });

  it('in one stratum have the interval of Newcombe and the odds ratio of the cross product', () => {
    const found = mantelHaenszel([{ a: of(56, 70), b: of(48, 80) }]);
    // Newcombe 1998b, method 10.
    expect(found?.differenceInterval.low.toFixed(4)).toBe('0.0524');
    expect(found?.differenceInterval.high.toFixed(4)).toBe('0.3339');
    expect(found?.oddsRatio).toBeCloseTo((56 * 32) / (14 * 48), 12);
  });

  it('never have a difference of zero width (trap 5: Wald intervals of zero width)', () => {
    const { differenceInterval } = mantelHaenszel([{ a: of(5, 5), b: of(0, 4) }]) ?? expect.fail('no strata');
    expect(differenceInterval.high).toBe(1);
    expect(differenceInterval.low).toBeLessThan(0.6);
  });

  it('change signs when they change places', () => {
    const tally = fc.integer({ min: 1, max: 60 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => of(x, n)));
    const strata = fc.array(fc.record({ a: tally, b: tally }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(strata, (seen) => {
        const one = mantelHaenszel(seen) ?? expect.fail('no strata');
        const other = mantelHaenszel(seen.map(({ a, b }) => ({ a: b, b: a }))) ?? expect.fail('no strata');
        expect(other.difference).toBeCloseTo(-one.difference, 9);
        expect(other.differenceInterval.low).toBeCloseTo(-one.differenceInterval.high, 9);
        expect(other.chance).toBeCloseTo(one.chance, 9);
        expect(one.differenceInterval.low).toBeLessThanOrEqual(one.difference + 1e-12);
        expect(one.differenceInterval.high).toBeGreaterThanOrEqual(one.difference - 1e-12);
      }),
    );
  });

  it('cannot be compared where no stratum has both', () => {
    expect(mantelHaenszel([])).toBeNull();
    expect(mantelHaenszel([{ a: of(3, 5), b: of(0, 0) }])).toBeNull();
    expect(mantelHaenszel([{ a: of(3, 5), b: of(0, 0) }, ...berkeley])).toEqual(mantelHaenszel(berkeley));
    expect(mantelHaenszel([{ a: of(0, 5), b: of(0, 7) }])).toMatchObject({
      oddsRatio: Number.NaN,
      oddsInterval: { low: 0, high: Infinity },
      statistic: 0,
      chance: 1,
    });
  });
});
