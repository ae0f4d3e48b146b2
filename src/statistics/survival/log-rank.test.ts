import { describe, expect, it } from 'vitest';
import aml from '#statistics/reference/kaplan-meier-aml.json' with { type: 'json' };
import gehan from '#statistics/reference/kaplan-meier-gehan.json' with { type: 'json' };
import { logRank, permutedLogRank } from './log-rank.ts';
import type { Lifetime } from './risk-set.ts';

const ends = (...times: number[]): Lifetime[] => times.map((time) => ({ time, event: true }));
const groupsOf = ({ time, status, group }: typeof aml.input) =>
  [...new Set(group)]
    .sort()
    .map((of) => time.flatMap((one, at) => (group[at] === of ? [{ time: one, event: status[at] === 1 }] : [])));

describe('the log-rank test', () => {
  it.each([aml, gehan])('is that of R: $source', ({ input, logrank }) => {
    const found = logRank(groupsOf(input));
    expect(found).toMatchObject({ observed: logrank.observed, degrees: logrank.df });
    for (const [group, expected] of logrank.expected.entries()) {
      expect((found?.expected[group] ?? 0) / expected).toBeCloseTo(1, 10);
    }
    expect((found?.chiSquare ?? 0) / logrank.chisq).toBeCloseTo(1, 10);
    expect((found?.p ?? 0) / logrank.p).toBeCloseTo(1, 6);
  });

  it('has the variance of drawing without return under ties (trap 9)', () => {
    // One time, by hand: 4 at risk, 2 of them in each group, 2 end, both of the first group. O − E = 2 − 1;
    // V = 2 · 1/2 · 1/2 · (4 − 2)/(4 − 1) = 1/3 (without the last factor it would be 1/2, and χ² 2).
    const found = logRank([ends(1, 1), [...ends(2), { time: 3, event: false }]]);
    const first = { observed: 2, expected: 1, variance: 1 / 3 };
    // At time 2 only the second group is at risk, which adds to neither side.
    expect(found?.observed).toEqual([first.observed, 1]);
    expect(found?.expected[0]).toBe(first.expected);
    expect(found?.chiSquare).toBeCloseTo(1 / first.variance, 12);
  });

  it('takes three groups, and does not mind their order', () => {
    const groups = [ends(1, 4, 6, 9), ends(2, 3, 3, 5), ends(7, 8, 12, 15)];
    const found = logRank(groups);
    expect(found?.degrees).toBe(2);
    expect(logRank(groups.toReversed())?.chiSquare).toBeCloseTo(found?.chiSquare ?? 0, 10);
    // Two alike, put together in pieces, are one: a group nobody is in changes nothing.
    expect(logRank([...groups, []])?.chiSquare).toBeCloseTo(found?.chiSquare ?? 0, 10);
  });

  it('finds nothing between equals and nothing to compare in nothing', () => {
    expect(logRank([ends(1, 2, 3), ends(1, 2, 3)])).toMatchObject({ chiSquare: 0, p: 1 });
    expect(logRank([])).toBeNull();
    expect(logRank([ends(1, 2)])).toBeNull();
    expect(logRank([[{ time: 3, event: false }], [{ time: 4, event: false }]])).toBeNull();
    expect(permutedLogRank([ends(1, 2)], 1)).toBeNull();
  });

  it('by permutation counts the regroupings that are at least as far apart', () => {
    // Of the 20 ways to choose 3 of 6, two put the three earliest together: p near 2/20. Five standard errors of 4,000
    // draws are 0.024.
    const groups = [ends(1, 2, 3), ends(4, 5, 6)];
    const found = permutedLogRank(groups, 7, 4000);
    expect(Math.abs((found?.p ?? 0) - 0.1)).toBeLessThan(0.024);
    expect(permutedLogRank(groups, 7, 4000)).toEqual(found);
    expect(permutedLogRank(groups, 8, 4000)?.p).not.toBe(found?.p);
  });
});
