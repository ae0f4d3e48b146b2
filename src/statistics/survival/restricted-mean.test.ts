import { describe, expect, it } from 'vitest';
import aml from '#statistics/reference/kaplan-meier-aml.json' with { type: 'json' };
import gehan from '#statistics/reference/kaplan-meier-gehan.json' with { type: 'json' };
import { mean } from '../moment.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { restrictedMean, restrictedMeanDifference } from './restricted-mean.ts';

const ends = (...times: number[]) => kaplanMeier(times.map((time) => ({ time, event: true })));

describe('the restricted mean', () => {
  it.each([aml, gehan])('to the last time is that of R: $source', ({ input, medians }) => {
    for (const { group, rmeanToLastTime } of medians.flatMap(({ groups }) => groups)) {
      const lifetimes = input.time.map((time, at) => ({ time, event: input.status[at] === 1, of: input.group[at] }));
      const curve = kaplanMeier(lifetimes.filter(({ of }) => of === group));
      expect((restrictedMean(curve, curve.followedTo)?.mean ?? 0) / rmeanToLastTime).toBeCloseTo(1, 10);
    }
  });

  it('of finished ones is their mean, with its standard error', () => {
    const times = [2, 3, 7, 8, 11, 23];
    const found = restrictedMean(ends(...times), 100);
    expect(found?.mean).toBeCloseTo(mean(times), 10);
    // Greenwood's is the variance with n below the sum of squares.
    const squares = times.reduce((sum, time) => sum + (time - mean(times)) ** 2, 0);
    expect(found?.stdError).toBeCloseTo(Math.sqrt(squares) / times.length, 10);
  });

  it('cuts off at the horizon', () => {
    expect(restrictedMean(ends(2, 10), 4)).toMatchObject({ mean: 3, horizon: 4 });
    expect(restrictedMean(ends(2, 10), 1)).toEqual({ mean: 1, stdError: 0, horizon: 1 });
  });

  it('does not look beyond what was watched', () => {
    const curve = kaplanMeier([
      { time: 2, event: true },
      { time: 6, event: false },
    ]);
    expect(restrictedMean(curve, 6)?.mean).toBe(4);
    for (const horizon of [6.1, 0, -1, Number.NaN]) expect(restrictedMean(curve, horizon)).toBeNull();
    expect(restrictedMean(kaplanMeier([]), 3)).toBeNull();
  });

  it('differs between two by what they differ, and not from itself', () => {
    const found = restrictedMeanDifference(ends(4, 6, 8, 10), ends(1, 3, 5, 7), { horizon: 10 });
    expect(found?.difference).toBeCloseTo(3, 10);
    // Both have Σ(t − t̄)² = 20, hence a variance of 20/16 each.
    expect((found?.high ?? 0) - 3).toBeCloseTo(1.959963984540054 * Math.sqrt(2.5), 10);
    expect(restrictedMeanDifference(ends(4, 6), ends(4, 6))).toMatchObject({ difference: 0, horizon: 6 });
    expect(restrictedMeanDifference(ends(4, 6), kaplanMeier([]))).toBeNull();
  });
});
