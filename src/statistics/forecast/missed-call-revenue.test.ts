import trigamma from '@stdlib/math-base-special-trigamma';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/missed-call-revenue.json' with { type: 'json' };
import { type MissedCalls, missedCallRevenue } from './missed-call-revenue.ts';

const { input, plugIn, mc } = reference.case;
const [qualifiedYes = 0, qualifiedOf = 0] = input.qualified;
const [closedYes = 0, closedOf = 0] = input.closed;
const calls: MissedCalls = {
  callers: input.newMissedUniqueCallers,
  weeks: input.weeks,
  qualified: { yes: qualifiedYes, of: qualifiedOf },
  closed: { yes: closedYes, of: closedOf },
  jobValues: input.jobValues,
};

describe('what missed calls cost', () => {
  it('has the range of the source, within 1 % for 200,000 draws', () => {
    const found = missedCallRevenue(calls, { seed: 1, draws: 200_000 });
    expect(found?.plugIn).toBeCloseTo(plugIn, 6);
    for (const [quantile, expected] of [
      [found?.p5, mc.q05],
      [found?.p50, mc.q50],
      [found?.p95, mc.q95],
    ] as const) {
      expect(Math.abs((quantile ?? 0) / expected - 1)).toBeLessThan(0.01);
    }
  });

  it('is the story of $71,000 to $255,000 with the draws it is made with', () => {
    const found = missedCallRevenue(calls, { seed: 42 });
    expect(Math.abs((found?.p5 ?? 0) / 71_000 - 1)).toBeLessThan(0.03);
    expect(Math.abs((found?.p95 ?? 0) / 255_000 - 1)).toBeLessThan(0.03);
  });

  it('names the input that most of the range comes from', () => {
    const found = missedCallRevenue(calls, { seed: 1, draws: 50_000 });
    // The variance of the log: of a gamma ψ₁(shape), of a beta ψ₁(a) − ψ₁(a + b); of the mean job about (s/(x̄√n))² · 11/9,
    // which is (2,570/(7,333 · √12))² · 11/9 = 0.0125.
    const parts = {
      callers: trigamma(51.5),
      qualified: trigamma(14.5) - trigamma(41),
      closed: trigamma(9.5) - trigamma(26),
      jobValue: 0.0125,
    };
    const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
    for (const [input, part] of Object.entries(parts)) {
      expect(found?.shares[input as keyof typeof parts]).toBeCloseTo(part / all, 2);
    }
    expect(Object.values(found?.shares ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found?.shares.closed).toBe(Math.max(...Object.values(found?.shares ?? {})));
  });

  it('counts a part of a week as a part (trap 16)', () => {
    // 122 days are 17.43 weeks: neither 17 nor 18, which would make a year's money of 2.5 % more or 3.2 % less.
    const by = (weeks: number) => missedCallRevenue({ ...calls, weeks }, { seed: 1 })?.plugIn ?? 0;
    expect(by(122 / 7) * (122 / 7)).toBeCloseTo(by(17) * 17, 4);
    expect(by(17) / by(122 / 7)).toBeCloseTo(122 / 119, 10);
    // Weeks make a year as 52, whatever the length of the record.
    expect(by(52)).toBeCloseTo((51 * 14 * 9 * (88_000 / 12)) / (40 * 25), 6);
  });

  it('is the same under the same seed, and scales with the currency and the worth (trap 18)', () => {
    const found = missedCallRevenue(calls, { seed: 3 });
    expect(missedCallRevenue(calls, { seed: 3 })).toEqual(found);
    expect(missedCallRevenue(calls, { seed: 4 })?.p50).not.toBe(found?.p50);
    const half = missedCallRevenue({ ...calls, worth: 0.5 }, { seed: 3 });
    expect(half?.p95).toBeCloseTo((found?.p95 ?? 0) / 2, 6);
    const cents = missedCallRevenue({ ...calls, jobValues: calls.jobValues.map((value) => value * 100) }, { seed: 3 });
    expect((cents?.p5 ?? 0) / (found?.p5 ?? 1)).toBeCloseTo(100, 8);
  });

  it('stays above 0 where few jobs vary widely', () => {
    const found = missedCallRevenue({ ...calls, jobValues: [100, 20_000] }, { seed: 1 });
    expect(found?.p5).toBeGreaterThan(0);
    expect(found?.shares.jobValue).toBeGreaterThan(0.5);
    expect(missedCallRevenue({ ...calls, callers: 0 }, { seed: 1 })?.plugIn).toBe(0);
    expect(missedCallRevenue({ ...calls, qualified: { yes: 0, of: 0 } }, { seed: 1 })?.plugIn).toBe(0);
  });

  it('has no answer where the records do not make one', () => {
    for (const wrong of [
      { weeks: 0 },
      { jobValues: [] },
      { jobValues: [5000] },
      { jobValues: [-10, 5] },
      { jobValues: [Number.NaN, 5] },
      { callers: -1 },
      { callers: Number.POSITIVE_INFINITY },
      { closed: { yes: 9, of: 4 } },
    ]) {
      expect(missedCallRevenue({ ...calls, ...wrong }, { seed: 1 })).toBeNull();
    }
  });
});
