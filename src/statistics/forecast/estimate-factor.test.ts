import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateFactor } from './estimate-factor.ts';

const jobs = (...ratios: number[]) => ratios.map((ratio) => ({ estimate: 10, actual: 10 * ratio }));

describe('the factor of estimates', () => {
  it('is the geometric mean: twice and half as long make one', () => {
    const found = estimateFactor(jobs(2, 0.5));
    expect(found?.typical).toBeCloseTo(1, 12);
    expect(found?.total).toBeCloseTo(1.25, 12);
    // Logs ± ln 2: s/√n = ln 2, and t of one degree is 12.706: e^(12.706 · 0.6931) = 6,683.
    expect((found?.interval?.high ?? 0) / Math.exp(12.7062047361747 * Math.LN2)).toBeCloseTo(1, 9);
  });

  it('tells three things apart: a typical job, all hours, and what to plan with', () => {
    // Nine small jobs as thought and a large one three times as long.
    const some = [...Array.from({ length: 9 }, () => ({ estimate: 10, actual: 10 })), { estimate: 100, actual: 300 }];
    const found = estimateFactor(some);
    expect(found?.typical).toBeCloseTo(3 ** 0.1, 12);
    expect(found?.total).toBeCloseTo(390 / 190, 12);
    expect(found?.n).toBe(10);
  });

  it('interpolates what is measured (trap 15: type 7)', () => {
    // Place 0.85 · 4 = 3.4 of 1, 2, 3, 4, 5 from 0: 4.4. One of the values would be 5.
    expect(estimateFactor(jobs(5, 1, 3, 2, 4))?.p85).toBeCloseTo(4.4, 12);
  });

  it('knows how likely a typical job takes longer', () => {
    // Student's sleep data as logs: mean 0.75 of ten, t = 1.3257 on 9 degrees, of which 0.8912 lies below (R, t.test).
    const logs = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    expect(estimateFactor(jobs(...logs.map(Math.exp)))?.longer).toBeCloseTo(1 - 0.2176 / 2, 4);
    expect(estimateFactor(jobs(2, 2))?.longer).toBe(1);
    expect(estimateFactor(jobs(0.5, 0.5))?.longer).toBe(0);
    expect(estimateFactor(jobs(1, 1))?.longer).toBe(0.5);
    expect(estimateFactor(jobs(2))?.longer).toBe(0.5);
  });

  it('holds its estimate, whatever the unit and the order', () => {
    const job = fc.record({ estimate: fc.integer({ min: 1, max: 90 }), actual: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 20 }), (some) => {
        const found = estimateFactor(some);
        const minutes = some.map(({ estimate, actual }) => ({ estimate: estimate * 60, actual: actual * 60 }));
        expect(estimateFactor(minutes.toReversed())?.typical).toBeCloseTo(found?.typical ?? 0, 9);
        if (!found?.interval) return;
        expect(found.interval.low).toBeLessThanOrEqual(found.typical);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.typical);
      }),
    );
  });

  it('leaves out what has no estimate or no hours, and is nothing without the rest', () => {
    const blanks = [
      { estimate: 0, actual: 4 },
      { estimate: 3, actual: 0 },
      { estimate: Number.NaN, actual: 1 },
    ];
    expect(estimateFactor(blanks)).toBeNull();
    expect(estimateFactor([...blanks, ...jobs(1.5)])).toMatchObject({ n: 1, interval: null, total: 1.5 });
    expect(estimateFactor(jobs(2, 2, 2))?.interval).toBeNull();
  });
});
