import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceGreater } from '../comparison/chance-greater.ts';
import { chanceAtMost, chancesAtMostOthers } from './poisson-binomial.ts';
import { chancesInBottomThird, posteriorInterval, posteriorMean } from './posterior.ts';

const of = (successes: number, trials: number) => ({ successes, trials });
const spread = { alpha: 6, beta: 4 };

describe('a shrunk share', () => {
  it('lies between its own and that of all', () => {
    expect(posteriorMean(of(0, 10), spread)).toBeCloseTo(6 / 20, 12);
    expect(posteriorMean(of(0, 0), spread)).toBeCloseTo(0.6, 12);
    const { low, high } = posteriorInterval(of(0, 10), spread);
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    expect(high).toBeLessThan(0.6);
  });
});

describe('being in the bottom third', () => {
  it('of two is being the lower one', () => {
    const [a, b] = [of(6, 10), of(4, 10)];
    const [first = Number.NaN, second = Number.NaN] = chancesInBottomThird([a, b], { alpha: 0.5, beta: 0.5 });
    expect(Math.abs(second - chanceGreater(a, b))).toBeLessThan(0.002);
    expect(Math.abs(first - chanceGreater(b, a))).toBeLessThan(0.002);
  });

  it('is as likely for all that are alike', () => {
    for (const units of [3, 6, 9]) {
      const chances = chancesInBottomThird(
        Array.from({ length: units }, () => of(7, 12)),
        spread,
      );
      for (const chance of chances) expect(Math.abs(chance - 1 / 3)).toBeLessThan(0.002);
    }
  });

  it('adds up to a third of the units, follows their order and finds the one that is far below', () => {
    const unit = fc.integer({ min: 1, max: 80 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => of(x, n)));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 8 }), (units) => {
        const chances = chancesInBottomThird(units, spread);
        const sum = chances.reduce((all, chance) => all + chance, 0);
        expect(Math.abs(sum - Math.max(1, Math.round(units.length / 3)))).toBeLessThan(0.01);
        expect(chancesInBottomThird(units.toReversed(), spread).reverse()).toEqual(
          chances.map((chance) => expect.closeTo(chance, 9)),
        );
      }),
      { numRuns: 40 },
    );
    expect(chancesInBottomThird([of(200, 300), of(10, 300), of(210, 300)], spread)[1]).toBeGreaterThan(0.999);
    expect(chancesInBottomThird([], spread)).toEqual([]);
    expect(chancesInBottomThird([of(1, 2)], spread)).toEqual([expect.closeTo(1, 9)]);
  });
});

describe('how many of several events happen', () => {
  it('is binomial for equal chances', () => {
    expect(chanceAtMost(1, [0.5, 0.5, 0.5])).toBeCloseTo(4 / 8, 12);
    expect(chanceAtMost(0, [0.1, 0.2])).toBeCloseTo(0.72, 12);
    expect(chanceAtMost(2, [0.3, 0.9])).toBeCloseTo(1, 12);
    expect(chanceAtMost(0, [])).toBe(1);
  });

  it('leaves each of them out in turn', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 9 }), fc.nat(5), (chances, count) => {
        const others = chances.map((_, at) => chanceAtMost(count, chances.toSpliced(at, 1)));
        expect(chancesAtMostOthers(count, chances)).toEqual(others.map((one) => expect.closeTo(one, 12)));
      }),
    );
  });
});
