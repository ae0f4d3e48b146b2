import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/throughput-forecast.json' with { type: 'json' };
import { exactItems, exactWeeks } from './exact-throughput.ts';
import { forecastAmount, forecastWeeks } from './throughput.ts';

const seed = 1;
const few = { seed, draws: 400 };

describe.each(reference.cases)(
  'a forecast from $samples',
  ({ samples, items, weeksCdf, weeks, horizonWeeks, itemsByHorizon }) => {
    const done = exactWeeks(samples, items, weeksCdf.length) ?? [];
    const chances = exactItems(samples, horizonWeeks) ?? new Float64Array();
    /** The chance of at least this many. */
    const reach = (least: number) => chances.subarray(least).reduce((sum, chance) => sum + chance, 0);

    it('has the exact chances of the source', () => {
      for (const [at, chance] of weeksCdf.entries()) expect(done[at + 1]).toBeCloseTo(chance, 9);
      for (const [level, answer] of [
        [0.5, weeks.p50],
        [0.85, weeks.p85],
        [0.95, weeks.p95],
      ] as const) {
        expect(done.findIndex((chance) => chance >= level)).toBe(answer);
      }
      for (const [level, answer] of [
        [0.5, itemsByHorizon.p50],
        [0.85, itemsByHorizon.p85],
        [0.95, itemsByHorizon.p95],
      ] as const) {
        expect(reach(answer)).toBeGreaterThanOrEqual(level - 1e-12);
        expect(reach(answer + 1)).toBeLessThan(level);
      }
    });

    it('by simulation lands on the same weeks and items', () => {
      const found = forecastWeeks(samples, items, { seed });
      expect(found).toMatchObject({ block: 1, weeks: samples.length, p50: weeks.p50, p85: weeks.p85 });
      // Within a hundredth of a level the source allows for the week beside it.
      expect(Math.abs((done[weeks.p95] ?? 0) - 0.95) < 0.01 ? weeks.p95 + 1 : weeks.p95).toBeGreaterThanOrEqual(
        found?.p95 ?? 99,
      );
      expect(found?.p95).toBeGreaterThanOrEqual(weeks.p95);
      const amount = forecastAmount(samples, horizonWeeks, { seed });
      const { mean, ...levels } = itemsByHorizon;
      expect(amount).toMatchObject(levels);
      // Five standard errors; no sample of either case varies by more than 2 a week.
      expect(Math.abs((amount?.mean ?? 0) - mean)).toBeLessThan((5 * 2 * Math.sqrt(horizonWeeks)) / 100);
    });
  },
);

describe('a forecast of work', () => {
  it('keeps the weeks in which nothing was finished (trap 14)', () => {
    // Half of the weeks are idle: 10 items take about 10 weeks and not 5, and a fifth of runs longer than 12.
    const idle = forecastWeeks([2, 0, 2, 0, 0, 2, 2, 0], 10, { seed });
    const busy = forecastWeeks([2, 2, 2, 2], 10, { seed });
    expect(busy).toMatchObject({ p50: 5, p85: 5, p95: 5 });
    const exact = exactWeeks([2, 0], 10, 30) ?? [];
    expect(idle?.p50).toBe(exact.findIndex((chance) => chance >= 0.5));
    expect(idle?.p50).toBeGreaterThan(8);
    // A week that nobody measured is not one in which nothing was finished.
    expect(forecastWeeks([2, null, 2, null, 2, 2], 10, { seed })).toMatchObject({ p50: 5, weeks: 4 });
  });

  it('answers in whole weeks that happen (trap 15: type 1, not type 7)', () => {
    // One week in two finishes everything: 1 week in half of runs, 2 in a quarter. Type 7 would find 1.5 in between.
    const found = forecastWeeks([0, 4], 4, { seed: 3, draws: 1000 });
    expect(Number.isInteger(found?.p50)).toBe(true);
    // By hand: three quarters within 2, seven eighths within 3, fifteen sixteenths within 4.
    expect([found?.p85, found?.p95]).toEqual([3, 5]);
    // Exactly half finish 4: at least 85 of 100 runs reach nothing.
    expect(forecastAmount([0, 4], 1, { seed: 3 })).toMatchObject({ p85: 0, p95: 0 });
  });

  it('keeps lean times together where weeks follow each other', () => {
    const lumpy = [6, 6, 6, 5, 6, 0, 0, 0, 0, 0, 6, 5, 6, 6, 5, 0, 0, 1, 0, 0];
    const found = forecastWeeks(lumpy, 30, { seed });
    const shuffled = forecastWeeks([6, 0, 6, 0, 5, 0, 6, 0, 5, 1, 6, 0, 6, 0, 6, 0, 6, 0, 5, 0], 30, { seed });
    expect([found?.block, shuffled?.block]).toEqual([4, 1]);
    expect((found?.p95 ?? 0) - (found?.p50 ?? 0)).toBeGreaterThan((shuffled?.p95 ?? 0) - (shuffled?.p50 ?? 0));
  });

  it('is the same under the same seed, and an hour is four quarters of one (trap 18)', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 200 }), (weeks, backlog) => {
        const found = forecastWeeks(weeks, backlog, few);
        expect(forecastWeeks(weeks, backlog, few)).toEqual(found);
        const quarters = weeks.map((amount) => amount * 4);
        expect(forecastWeeks(quarters, backlog * 4, few)).toEqual(found);
        expect(found?.p85 ?? 999).toBeGreaterThanOrEqual(found?.p50 ?? 999);
      }),
      { numRuns: 40 },
    );
    const weeks = [3, 9, 1, 4, 0, 7, 2, 5];
    expect(forecastAmount(weeks, 8, { seed: 1 })?.mean).not.toBe(forecastAmount(weeks, 8, { seed: 2 })?.mean);
  });

  it('has an answer for nothing to do, nothing known, and nothing ever finished', () => {
    expect(forecastWeeks([2, 3], 0, few)).toMatchObject({ p50: 0, p95: 0 });
    expect(forecastWeeks([], 5, few)).toBeNull();
    expect(forecastWeeks([null, null], 5, few)).toBeNull();
    expect(forecastWeeks([1], Number.NaN, few)).toBeNull();
    expect(forecastAmount([null], 5, few)).toBeNull();
    expect(forecastWeeks([0, 0, 0], 5, few)).toMatchObject({ p50: null, p85: null, p95: null });
    expect(forecastAmount([0, 0, 0], 5, few)).toMatchObject({ p50: 0, p85: 0, mean: 0 });
    expect(forecastAmount([4], 3, few)).toEqual({ p50: 12, p85: 12, p95: 12, mean: 12, block: 1, weeks: 1 });
    for (const wrong of [[], [1.5], [-1], [1e9], [Number.NaN]]) {
      expect(exactItems(wrong, 3)).toBeNull();
      expect(exactWeeks(wrong, 3, 3)).toBeNull();
    }
    expect(exactWeeks([0], 1, 2)).toEqual(Float64Array.of(0, 0, 0));
    expect(exactWeeks([1], 0, 1)).toEqual(Float64Array.of(1, 1));
    // What is no number was not measured.
    expect(forecastWeeks([2, Number.NaN, 2], 4, few)).toMatchObject({ p50: 2, weeks: 2 });
  });
});
