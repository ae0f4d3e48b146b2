import { describe, expect, it } from 'vitest';
import { drawsFrom } from './random.ts';
import { type MemberWeeks, splitVariance } from './variance-split.ts';
import { variance } from './variance.ts';

/** Members whose weeks are their own level, plus what all weeks share, plus noise; standard deviations. */
function team(members: number, weeks: number, level: number, shared: number, noise: number, seed = 21): MemberWeeks[] {
  const draws = drawsFrom(seed);
  const common = Array.from({ length: weeks }, () => shared * draws.normal());
  return Array.from({ length: members }, () => {
    const own = level * draws.normal();
    return common.map((week) => 50 + own + week + noise * draws.normal());
  });
}

describe('a split of variance', () => {
  it('is the analysis of variance: by hand', () => {
    // Means 2, 5, 8: MSB = 3 · (9 + 0 + 9)/2 = 27; each group varies by 1: MSW = 1. ICC = 26/(27 + 2) = 26/29.
    const found = splitVariance([
      [1, 2, 3],
      [5, 4, 6],
      [8, 7, 9],
    ]);
    expect(found).toMatchObject({ members: 3, n: 9 });
    expect(found?.between).toBeCloseTo(26 / 29, 12);
  });

  it('is that of the rating of Shrout and Fleiss 1979: ICC(1,1) 0.17', () => {
    // Table 2 of the paper: six targets, four judges; its ICC of the first kind.
    const found = splitVariance([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]);
    expect(found?.between).toBeCloseTo(0.17, 2);
    // Table 3: MS of judges 32.49, of what is left 1.02. One judge for all is (32.49 − 1.02)/6 = 5.24 of 5.24 + 1.02, and
    // that of the 0.83 not between targets.
    expect(found?.commonWeek).toBeCloseTo((1 - 0.166) * (5.245 / 6.265), 2);
  });

  it('finds personal levels, common weeks, or neither', () => {
    const levels = splitVariance(team(12, 26, 3, 0, 3));
    // Half of the variance.
    expect(levels?.interval?.low).toBeLessThan(0.5);
    expect(levels?.interval?.high).toBeGreaterThan(0.5);
    expect(levels?.commonWeek).toBeLessThan(0.1);
    const weeks = splitVariance(team(6, 52, 0, 6, 2));
    expect(weeks?.between).toBeLessThan(0.05);
    // 36 of 40.
    expect(Math.abs((weeks?.commonWeek ?? 0) - 0.9)).toBeLessThan(0.06);
    const noise = splitVariance(team(8, 52, 0, 0, 3));
    expect(noise?.interval?.high).toBeLessThan(0.1);
    expect(noise?.commonWeek).toBeLessThan(0.1);
  });

  it('has an interval that holds the truth as often as it says, for three members too', () => {
    let held = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const { low, high } = splitVariance(team(3, 8, Math.sqrt(3), 0, Math.sqrt(7), seed))?.interval ?? {};
      if (low !== undefined && high !== undefined && low <= 0.3 && high >= 0.3) held += 1;
    }
    // 0.95 of 400, and three standard errors of it.
    expect(Math.abs(held - 380)).toBeLessThan(3 * Math.sqrt(400 * 0.05 * 0.95));
  });

  it('holds its estimate, and does not depend on the unit or on who comes first', () => {
    const members = team(4, 10, 2, 1, 2);
    const found = splitVariance(members);
    expect(found?.interval?.low).toBeLessThan(found?.between ?? 0);
    expect(found?.interval?.high).toBeGreaterThan(found?.between ?? 1);
    const cents = splitVariance(members.toReversed().map((weeks) => weeks.map((value) => value && value * 100 + 3)));
    expect(cents?.between).toBeCloseTo(found?.between ?? 0, 10);
    expect(cents?.commonWeek).toBeCloseTo(found?.commonWeek ?? 0, 10);
    expect(
      splitVariance([
        [3, 3],
        [4, 4],
      ]),
    ).toMatchObject({ between: 1, interval: null });
  });

  it('leaves out missing weeks, which are not zero', () => {
    const whole = [
      [1, 2, 3, null],
      [null, 5, 4, 6],
      [8, 7, null, 9],
    ];
    expect(splitVariance([...whole, [null, null, null, null]])?.between).toBeCloseTo(26 / 29, 12);
  });

  it('has no answer for one member, single weeks, or no change', () => {
    for (const members of [
      [],
      [[1, 2, 3]],
      [[1], [2]],
      [
        [4, 4],
        [4, 4],
      ],
      [[null], [null]],
    ]) {
      expect(splitVariance(members)).toBeNull();
    }
    expect([variance([]), variance([3])]).toEqual([Number.NaN, Number.NaN]);
    expect(variance([1, 2, 3])).toBe(1);
  });
});
