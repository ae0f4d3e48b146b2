import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/multiple-testing.json' with { type: 'json' };
import { benjaminiHochberg, bonferroni, evenShares, holm } from './adjust.ts';

const methods = { bonferroni, holm, bh: benjaminiHochberg };
const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.04, 1));
const chances = fc.array(chance, { maxLength: 30 });

describe.each(['bonferroni', 'holm', 'bh'] as const)('chances adjusted by %s', (name) => {
  const adjust = methods[name];

  it('are those of R for the fifteen of Benjamini and Hochberg 1995', () => {
    for (const [at, adjusted] of adjust(fixture.case.p).entries()) {
      expect(adjusted).toBeCloseTo(fixture.case[name][at] ?? Number.NaN, 12);
    }
  });

  it('do not depend on the order of looks (trap 12: unsorted input)', () => {
    fc.assert(
      fc.property(chances, fc.infiniteStream(fc.nat()), (seen, places) => {
        const keys = seen.map(() => places.next().value);
        const order = seen.map((_, at) => at).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
        const adjusted = adjust(seen);
        expect(adjust(order.map((at) => seen[at] ?? 1))).toEqual(order.map((at) => adjusted[at]));
      }),
    );
  });

  it('rise with the chances, are no smaller than they and at most 1 (trap 12: ties, values capped at 1)', () => {
    fc.assert(
      fc.property(chances, (seen) => {
        const adjusted = adjust(seen);
        for (const [at, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual((seen[at] ?? 1) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(1);
          for (const [other, second] of adjusted.entries()) {
            if ((seen[at] ?? 0) < (seen[other] ?? 0)) expect(value).toBeLessThanOrEqual(second);
            if (seen[at] === seen[other]) expect(value).toBe(second);
          }
        }
      }),
    );
  });

  it('leave one look as it is, and none empty', () => {
    expect(adjust([0.03])).toEqual([0.03]);
    expect(adjust([])).toEqual([]);
  });
});

describe('weights', () => {
  it('give each group the same share, divided among its looks', () => {
    const shares = evenShares(['one', 'other', 'other']);
    expect(shares).toEqual([1, 0.5, 0.5]);
    // 0.02 of the whole share and 0.01 of half a share are equally strong, 0.03 is 0.06 of a whole one; the sum is 2. Holm:
    // 2 · 0.02, then no less. Benjamini and Hochberg: 2/3 · 0.06, then 2/2 · 0.02 for both.
    expect(holm([0.02, 0.01, 0.03], shares)).toEqual([0.04, 0.04, 0.04]);
    expect(benjaminiHochberg([0.02, 0.01, 0.03], shares)).toEqual([0.02, 0.02, expect.closeTo(0.04, 12)]);
  });

  it('that are alike change nothing, in whatever unit', () => {
    fc.assert(
      fc.property(chances, (seen) => {
        for (const adjust of [holm, benjaminiHochberg]) {
          for (const [at, adjusted] of adjust(seen, Array<number>(seen.length).fill(0.25)).entries()) {
            expect(adjusted).toBeCloseTo(adjust(seen)[at] ?? Number.NaN, 12);
          }
        }
      }),
    );
  });

  it('leave a group as sure as it is, however many looks another one adds', () => {
    for (const count of [1, 20, 200]) {
      const shares = evenShares(['own', ...Array<string>(count).fill('other')]);
      const [own = 0] = holm([0.01, ...Array<number>(count).fill(1)], shares);
      expect(own).toBeCloseTo(0.02, 12);
    }
  });
});

describe('adjusting', () => {
  it('rejects as many as the paper: three by Bonferroni, four by Benjamini and Hochberg', () => {
    const rejected = (adjusted: number[]) => adjusted.filter((value) => value <= 0.05).length;
    expect(rejected(bonferroni(fixture.case.p))).toBe(fixture.rejectedAt05.bonferroni);
    expect(rejected(benjaminiHochberg(fixture.case.p))).toBe(fixture.rejectedAt05.bh);
  });

  it('steps up: a later look under its line takes the earlier ones along (trap 12: Benjamini and Hochberg step up)', () => {
    // 0.04 lies above 1/2 · 0.05, but both lie below 2/2 · 0.05.
    expect(benjaminiHochberg([0.04, 0.045])).toEqual([0.045, 0.045]);
    expect(holm([0.04, 0.045])).toEqual([0.08, 0.08]);
  });

  it('keeps ties together (trap 12: ties)', () => {
    expect(benjaminiHochberg([0.02, 0.5, 0.02, 0.02])).toEqual([0.08 / 3, 0.5, 0.08 / 3, 0.08 / 3]);
    expect(holm([0.02, 0.02])).toEqual([0.04, 0.04]);
  });
});
