import { describe, expect, it } from 'vitest';
import { readProcess } from '#statistics/process/read-process.ts';
import { drawsFrom } from '#statistics/random.ts';
import { usual } from '#test/diagnosis/weekly-metric.ts';
import { surprisesOf } from './surprise.ts';

const surprisesIn = (values: readonly (number | null)[], unit: 'number' | 'currency' = 'number') => {
  const [segment] = readProcess({ unit, values }).segments;
  return segment === undefined ? null : surprisesOf(values, segment);
};

/** Weeks that resemble the one before by `alike`, and lie `size` standard deviations lower at the end. */
function weeksOf(seed: number, alike: number, lower: { readonly weeks: number; readonly size: number }): number[] {
  const draws = drawsFrom(seed);
  let before = draws.normal();
  return Array.from({ length: 52 }, (_, at) => {
    before = alike * before + Math.sqrt(1 - alike ** 2) * draws.normal();
    return 50 + 8 * (before - (at >= 52 - lower.weeks ? lower.size : 0));
  });
}

const runs = 400;
const seeds = Array.from({ length: runs }, (_, at) => at);
const shareOf = (isSo: (seed: number) => boolean) => seeds.filter(isSo).length / runs;

describe('a surprise', () => {
  it.each([0, 0.3])('has a p that luck goes below no more often than it says: neighbours alike by %f', (alike) => {
    const seen = seeds.map((seed) => surprisesIn(weeksOf(seed, alike, { weeks: 0, size: 0 })));
    const below = (p: number) => ({
      last: seen.filter((one) => (one?.last.p ?? 1) <= p).length / runs,
      shift: seen.filter((one) => (one?.shift?.p ?? 1) <= p).length / runs,
    });
    // Four standard errors of a share of 0.05 of 400 are 0.044.
    expect(below(0.05).last).toBeLessThan(0.094);
    expect(below(0.05).shift).toBeLessThan(0.094);
  });

  it.each([8, 16])('sees a lasting fall of four standard deviations, %i weeks old, among 45 looks', (weeks) => {
    const isSeen = (seed: number) => {
      const shift = surprisesIn(weeksOf(seed, 0.3, { weeks, size: 4 }))?.shift;
      return shift?.since !== null && (shift?.p ?? 1) < 0.05 / 45;
    };
    expect(shareOf(isSeen)).toBeGreaterThan(0.9);
  });

  it('tells since when the values lie on one side, over weeks that are missing', () => {
    const shift = surprisesIn([...usual(24), 14, 15, null, 13, 16, 14, 15, 13, 14])?.shift;
    expect(shift?.since).toBe(24);
    expect(surprisesIn(usual(28))?.shift?.since).toBe(null);
  });

  it('of a lasting change is greater the longer it had been quiet before, and of one number is not', () => {
    // The same limits of the first twenty, the same spread in every week, the same eight at the end.
    const fall = [14, 15, 13, 16, 14, 15, 13, 14];
    const [year, half] = [surprisesIn([...usual(44), ...fall]), surprisesIn([...usual(20), ...fall])];
    expect(year?.shift?.away).toBeCloseTo(half?.shift?.away ?? 0, 12);
    expect(year?.shift?.p).toBeLessThan((half?.shift?.p ?? 0) / 10);
    expect(year?.last.away).toBeCloseTo(half?.last.away ?? 0, 12);
  });

  it('is told of the newest eight also without the last one', () => {
    const shift = surprisesIn([...usual(24), 25, 23, 25, 23, 25, 23, 25, 60])?.shift;
    expect(shift?.withoutLast).toBeGreaterThan(0.5);
    expect(shift?.p).toBeLessThan(shift?.withoutLast ?? 0);
  });

  it('of a number that never varied is only that the newest is the extreme one of so many', () => {
    const flat = Array.from({ length: 24 }, () => 1000);
    expect(surprisesIn([...flat, 1500], 'currency')?.last).toEqual({ p: 2 / 21, away: Number.POSITIVE_INFINITY });
  });

  it('without limits is none', () => {
    expect(surprisesIn(usual(5))).toBe(null);
  });
});
