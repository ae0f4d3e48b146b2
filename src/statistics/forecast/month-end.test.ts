import { describe, expect, it } from 'vitest';
import { drawGamma } from '../draw.ts';
import { drawsFrom } from '../random.ts';
import { projectMonthEnd } from './month-end.ts';

describe('the end of a month', () => {
  it('is negative binomial: by hand', () => {
    // Nothing in one week, one week left: Gamma(1/2, 1) makes P(0) = (1/2)^(1/2), P(1) = 1/2 · 1/2 · P(0).
    const found = projectMonthEnd({ amount: 0, weeks: 1, used: 0, left: 1 });
    expect(found?.above(0)).toBeCloseTo(1 - Math.SQRT1_2, 10);
    expect(found?.above(1)).toBeCloseTo(1 - 1.25 * Math.SQRT1_2, 10);
    expect(found).toMatchObject({ mean: 0.5, p10: 0, p50: 0, p90: 2 });
  });

  it('agrees with drawing a rate and then the hours', () => {
    const found = projectMonthEnd({ amount: 96, weeks: 8, used: 20, left: 2 });
    const draws = drawsFrom(6);
    const runs = Array.from({ length: 10_000 }, () => {
      let [still, hours] = [(2 * drawGamma(96.5, draws)) / 8, 20];
      for (still -= drawGamma(1, draws); still > 0; still -= drawGamma(1, draws)) hours += 1;
      return hours;
    });
    // Waiting times of mean 1 make a Poisson count. Five standard errors of a share.
    for (const budget of [38, 44, 50, 54]) {
      const over = runs.filter((hours) => hours > budget).length / runs.length;
      expect(Math.abs((found?.above(budget) ?? 2) - over)).toBeLessThan(0.025);
    }
    expect(found?.mean).toBeCloseTo(20 + (2 * 96.5) / 8, 10);
  });

  it('is wider for hours that come in lumps', () => {
    const month = { amount: 96, weeks: 8, used: 20, left: 2 };
    const [single, lumps] = [projectMonthEnd(month), projectMonthEnd({ ...month, dispersion: 4 })];
    expect((lumps?.p90 ?? 0) - (lumps?.p10 ?? 0)).toBeGreaterThan(1.5 * ((single?.p90 ?? 0) - (single?.p10 ?? 0)));
    // In lumps of four hours.
    expect(((lumps?.p50 ?? 0) - 20) % 4).toBe(0);
  });

  it('has nothing left to guess when the month is over', () => {
    const found = projectMonthEnd({ amount: 60, weeks: 5, used: 31, left: 0 });
    expect(found).toMatchObject({ mean: 31, p10: 31, p50: 31, p90: 31 });
    expect([found?.above(30), found?.above(31), found?.above(40)]).toEqual([1, 0, 0]);
  });

  it('knows thousands as well, and its chances end at one', () => {
    const found = projectMonthEnd({ amount: 52_000, weeks: 52, used: 0, left: 4 });
    expect(Math.abs((found?.p50 ?? 0) - 4000)).toBeLessThan(3);
    expect(found?.above(1e9)).toBeLessThan(1e-9);
    expect(found?.above(0)).toBeCloseTo(1, 10);
  });

  it('has no answer without weeks or for what is no amount', () => {
    const month = { amount: 10, weeks: 4, used: 1, left: 1 };
    for (const wrong of [
      { weeks: 0 },
      { amount: -1 },
      { left: -1 },
      { used: Number.NaN },
      { dispersion: 0 },
      { amount: 1e9 },
    ]) {
      expect(projectMonthEnd({ ...month, ...wrong })).toBeNull();
    }
  });
});
