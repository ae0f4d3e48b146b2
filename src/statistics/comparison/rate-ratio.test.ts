import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/poisson-rates.json' with { type: 'json' };
import { compareRates } from './rate-ratio.ts';

describe('two rates', () => {
  it.each(fixture.two)('$x in $t compare as in R', ({ x, t, p, ratio, ci }) => {
    const [one, other] = [0, 1].map((at) => ({ events: x[at] ?? 0, exposure: t[at] ?? 0 }));
    const found = one && other && compareRates(one, other);
    expect(found?.ratio).toBeCloseTo(ratio, 10);
    expect(found?.interval.low).toBeCloseTo(ci[0] ?? Number.NaN, 8);
    expect(found?.interval.high).toBeCloseTo(ci[1] ?? Number.NaN, 8);
    expect(found?.chance).toBeCloseTo(p, 8);
  });

  it('turn over when they change places', () => {
    const count = fc.record({ events: fc.integer({ min: 1, max: 300 }), exposure: fc.integer({ min: 1, max: 52 }) });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, other] = [compareRates(a, b), compareRates(b, a)];
        expect(Number(one?.ratio) * Number(other?.ratio)).toBeCloseTo(1, 9);
        expect(Number(one?.interval.low) * Number(other?.interval.high)).toBeCloseTo(1, 7);
        expect(one?.chance).toBeCloseTo(Number(other?.chance), 9);
        expect(Number(one?.interval.low)).toBeLessThanOrEqual(Number(one?.ratio));
        expect(Number(one?.interval.high)).toBeGreaterThanOrEqual(Number(one?.ratio));
      }),
    );
  });

  it('are open where nothing happened, and not compared without exposure', () => {
    expect(compareRates({ events: 0, exposure: 4 }, { events: 0, exposure: 9 })).toEqual({
      ratio: Number.NaN,
      interval: { low: 0, high: Infinity },
      chance: 1,
    });
    expect(compareRates({ events: 3, exposure: 4 }, { events: 0, exposure: 4 })).toMatchObject({
      ratio: Infinity,
      interval: { high: Infinity },
      // Three of three events on one of two equal sides, or on the other.
      chance: 0.25,
    });
    expect(compareRates({ events: 0, exposure: 0 }, { events: 3, exposure: 4 })).toBeNull();
  });
});
