import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/proportion-interval.json' with { type: 'json' };
import { agrestiCoullInterval } from './agresti-coull.ts';
import { clopperPearsonInterval, midPInterval } from './clopper-pearson.ts';
import type { Interval } from './interval.ts';
import { chanceShareBelow, jeffreysInterval } from './jeffreys.ts';
import { wilsonCorrectedInterval, wilsonInterval } from './wilson.ts';

const methods = {
  wilson: wilsonInterval,
  wilsonCC: wilsonCorrectedInterval,
  clopperPearson: clopperPearsonInterval,
  midP: midPInterval,
  jeffreys: jeffreysInterval,
  agrestiCoull: agrestiCoullInterval,
};
type Method = keyof typeof methods;
const names = Object.keys(methods) as Method[];

describe.each(names)('the %s interval', (name) => {
  const interval = methods[name];

  it.each(fixture.cases)('of $x in $n is that of R', (expected) => {
    const { low, high } = interval(expected.x, expected.n);
    const [least = Number.NaN, most = Number.NaN] = expected[name];
    // R's binom does not cut Agresti and Coull's off at 0.
    expect(low).toBeCloseTo(Math.max(0, least), 9);
    expect(high).toBeCloseTo(most, 9);
  });

  const trials = fc.integer({ min: 1, max: 2000 });
  const seen = trials.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
  const holds = (outer: Interval, inner: Interval) => outer.low <= inner.low + 1e-9 && outer.high >= inner.high - 1e-9;

  it('holds the share that was seen, within 0 and 1', () => {
    fc.assert(
      fc.property(seen, level, ([x, n], at) => {
        const { low, high } = interval(x, n, at);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(holds({ low, high }, { low: x / n, high: x / n })).toBe(true);
      }),
    );
  });

  it('is inside of that of a higher level', () => {
    fc.assert(
      fc.property(seen, level, level, ([x, n], one, other) => {
        const narrow = interval(x, n, Math.min(one, other));
        expect(holds(interval(x, n, Math.max(one, other)), narrow)).toBe(true);
      }),
    );
  });

  it('of the failures is that of the successes, mirrored', () => {
    fc.assert(
      fc.property(seen, ([x, n]) => {
        const failures = interval(n - x, n);
        const successes = interval(x, n);
        expect(failures.low).toBeCloseTo(1 - successes.high, 10);
        expect(failures.high).toBeCloseTo(1 - successes.low, 10);
      }),
    );
  });

  it('has a width at none and all of the trials (trap 5: Wald intervals of zero width)', () => {
    for (const n of [1, 8, 20, 500]) {
      expect(interval(0, n).low).toBe(0);
      expect(interval(0, n).high).toBeGreaterThan(0.5 / n);
      expect(interval(n, n).high).toBe(1);
      expect(interval(n, n).low).toBeLessThan(1 - 0.5 / n);
    }
  });

  it('says nothing without trials', () => {
    expect(interval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('one share', () => {
  // Newcombe 1998, table I, by method: 81 of 263 and 1 of 29.
  it.each([
    ['81/263', 81, 263],
    ['1/29', 1, 29],
  ] as const)('of %s is the published one by four methods', (key, x, n) => {
    for (const name of ['wilson', 'wilsonCC', 'clopperPearson', 'midP'] as const) {
      const { low, high } = methods[name](x, n);
      const [least, most] = fixture.published[key][name];
      expect([low.toFixed(4), high.toFixed(4)]).toEqual([least?.toFixed(4), most?.toFixed(4)]);
    }
  });

  it('has bounds of 0 and 1 by Jeffreys where its quantiles would not (trap 7: Beta quantiles at x = 0 or n)', () => {
    expect(jeffreysInterval(0, 5).low).toBe(0);
    expect(jeffreysInterval(5, 5).high).toBe(1);
    // Not the one-sided 95 %: the other bound stays where it was.
    expect(chanceShareBelow(jeffreysInterval(0, 5).high, 0, 5)).toBeCloseTo(0.975, 12);
  });

  it('lies below a bound with the probability of Jeffreys', () => {
    // Beta(½, ½) is the arcsine law: 2/π · asin(√x).
    expect(chanceShareBelow(0.3, 0, 0)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 12);
    expect(chanceShareBelow(0.5, 6, 12)).toBeCloseTo(0.5, 12);
    expect([chanceShareBelow(0, 3, 9), chanceShareBelow(1, 3, 9)]).toEqual([0, 1]);
  });
});
