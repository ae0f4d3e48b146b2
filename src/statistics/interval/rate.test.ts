import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '../reference/poisson-rates.json' with { type: 'json' };
import { rateInterval } from './rate.ts';

describe('the interval of a rate', () => {
  it.each(fixture.one)('of $events in $exposure is that of R', ({ events, exposure, exact95 }) => {
    const { low, high } = rateInterval({ events, exposure });
    expect(low).toBeCloseTo(exact95[0] ?? Number.NaN, 9);
    expect(high).toBeCloseTo(exact95[1] ?? Number.NaN, 9);
  });

  it('reaches up to −ln(tail) per exposure where nothing happened', () => {
    expect(rateInterval({ events: 0, exposure: 4 }, 0.9)).toEqual({
      low: 0,
      high: expect.closeTo(Math.log(20) / 4, 12),
    });
  });

  it('is open without exposure', () => {
    expect(rateInterval({ events: 0, exposure: 0 })).toEqual({ low: 0, high: Infinity });
  });

  it('holds what was seen, grows with the level and follows the unit of exposure', () => {
    const levels = fc.double({ min: 0.5, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 500 }),
        levels,
        (events, weeks, level) => {
          const seen = rateInterval({ events, exposure: weeks }, level);
          expect(seen.low).toBeLessThanOrEqual(events / weeks);
          expect(seen.high).toBeGreaterThan(events / weeks);
          const wider = rateInterval({ events, exposure: weeks }, (1 + level) / 2);
          expect(wider.low).toBeLessThanOrEqual(seen.low);
          expect(wider.high).toBeGreaterThan(seen.high);
          expect(rateInterval({ events, exposure: weeks * 7 }, level).high / seen.high).toBeCloseTo(1 / 7, 10);
        },
      ),
    );
  });
});
