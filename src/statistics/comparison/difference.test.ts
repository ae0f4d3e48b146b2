import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../interval/interval.ts';
import fixture from '../reference/proportion-difference.json' with { type: 'json' };
import { agrestiCaffoInterval, newcombeInterval } from './difference.ts';
import { scoreInterval } from './score-difference.ts';
import type { Tally } from './tally.ts';

const methods = {
  newcombeWilson: newcombeInterval,
  miettinenNurminenScore: scoreInterval,
  agrestiCaffo: agrestiCaffoInterval,
};

// PropCIs looks for the score bounds in steps of 1e-7, in the difference itself; the others are closed forms.
const digits = { newcombeWilson: 9, miettinenNurminenScore: 6, agrestiCaffo: 9 };

const tally = fc
  .integer({ min: 1, max: 500 })
  .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
const level = fc.double({ min: 0.9, max: 0.999, noNaN: true });
const holds = (outer: Interval, inner: Interval) => outer.low <= inner.low + 1e-9 && outer.high >= inner.high - 1e-9;

describe.each(['newcombeWilson', 'miettinenNurminenScore', 'agrestiCaffo'] as const)('the %s interval', (name) => {
  const interval = methods[name];

  it.each(fixture.cases)('of $x1/$n1 − $x2/$n2 is that of R', (expected) => {
    const { x1, n1, x2, n2 } = expected;
    const { low, high } = interval({ successes: x1, trials: n1 }, { successes: x2, trials: n2 });
    const [least = Number.NaN, most = Number.NaN] = expected[name];
    expect(low).toBeCloseTo(least, digits[name]);
    // R does not cut Agresti and Caffo's off at 1.
    expect(high).toBeCloseTo(Math.min(1, most), digits[name]);
  });

  it('holds the difference that was seen, within −1 and 1', () => {
    expect(interval({ successes: 0, trials: 1 }, { successes: 2, trials: 2 }, 0.9).low).toBe(-1);
    fc.assert(
      fc.property(tally, tally, level, (a, b, at) => {
        const seen = a.successes / a.trials - b.successes / b.trials;
        const found = interval(a, b, at);
        expect(holds(found, { low: seen, high: seen })).toBe(true);
        expect(holds({ low: -1, high: 1 }, found)).toBe(true);
      }),
    );
  });

  it('changes its sign when the groups change places', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const one = interval(a, b);
        const other = interval(b, a);
        expect(other.low).toBeCloseTo(-one.high, 10);
        expect(other.high).toBeCloseTo(-one.low, 10);
      }),
    );
  });

  it('is inside of that of a higher level', () => {
    fc.assert(
      fc.property(tally, tally, level, level, (a, b, one, other) => {
        const narrow = interval(a, b, Math.min(one, other));
        expect(holds(interval(a, b, Math.max(one, other)), narrow)).toBe(true);
      }),
    );
  });

  it('has a width where all or none succeeded (trap 5: Wald intervals of zero width)', () => {
    const all: Tally = { successes: 10, trials: 10 };
    const { low, high } = interval(all, all);
    expect(high - low).toBeGreaterThan(0.3);
  });

  it('says nothing without trials', () => {
    expect(interval({ successes: 0, trials: 0 }, { successes: 3, trials: 4 })).toEqual({ low: -1, high: 1 });
  });
});

describe('the difference of two shares', () => {
  it.each(Object.entries(fixture.published))('%s is the published one', (key, [least, most]) => {
    const [x1 = 0, n1 = 0, x2 = 0, n2 = 0] = key.split(/[/-]/).map(Number);
    const { low, high } = newcombeInterval({ successes: x1, trials: n1 }, { successes: x2, trials: n2 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual([least?.toFixed(4), most?.toFixed(4)]);
  });
});
