import { describe, expect, it } from 'vitest';
import datasets from '#statistics/reference/nelson-rules-datasets.json' with { type: 'json' };
import suite from '#statistics/reference/nelson-rules-suite.json' with { type: 'json' };
import { mean } from '#statistics/moment.ts';
import { movingRanges } from './moving-range.ts';
import { nelsonTests } from './nelson.ts';
import { findSignals } from './rule.ts';
import { standingOf } from './standing.ts';

/** All points in any window that fires, counted from 1 as in the references. */
function flagged(values: readonly number[], centre: number, sigma: number, test: number): number[] {
  const rule = nelsonTests[test - 1];
  if (!rule) throw new Error(`There is no test ${test}.`);
  const points = new Set<number>();
  const standings = values.map((value) => standingOf(value, centre, sigma));
  for (const { from, to } of findSignals(standings, [rule])) {
    for (let at = from; at <= to; at += 1) points.add(at + 1);
  }
  return [...points].sort((one, other) => one - other);
}

const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe('the tests of Nelson', () => {
  it.each(suite.cases)('test $rule flags $flagged', ({ rule, x, flagged: expected, suiteStarts, suiteLengths }) => {
    const found = flagged(x, mean(x), deviation(x), rule);
    expect(found).toEqual(expected);
    for (const [place, start] of suiteStarts.entries()) {
      const last = start + (suiteLengths[place] ?? 0) - 1;
      expect(found).toEqual(expect.arrayContaining([start, last]));
    }
  });

  describe.each(datasets.cases)('on $series', ({ x, centre, sigmaMR, sigmaSD, flaggedMR, flaggedSD }) => {
    it('have the same centre and sigma to stand on', () => {
      expect(mean(x) / centre).toBeCloseTo(1, 6);
      expect(mean(movingRanges(x)) / 1.128 / sigmaMR).toBeCloseTo(1, 6);
      expect(deviation(x) / sigmaSD).toBeCloseTo(1, 6);
    });

    it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('test %d flags the same points', (test) => {
      expect(flagged(x, centre, sigmaMR, test)).toEqual(flaggedMR[`r${test}`]);
      expect(flagged(x, centre, sigmaSD, test)).toEqual(flaggedSD[`r${test}`]);
    });
  });

  it('break a trend and an alternation at a tie (trap 4)', () => {
    expect(flagged([1, 2, 3, 4, 5, 6], 3.5, 10, 3)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(flagged([1, 2, 3, 3, 4, 5, 6], 3.5, 10, 3)).toEqual([]);
    expect(flagged([1, 2, 1, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2, 1], 1.5, 10, 4)).toEqual([]);
  });

  it('ask in test 8 for both sides of the centre', () => {
    expect(flagged([2, 2, -2, 2, 2, 2, -2, 2], 0, 1, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(flagged([2, 2, 2, 2, 2, 2, 2, 2], 0, 1, 8)).toEqual([]);
    expect(flagged([2, 2, -2, 2, 0.5, 2, -2, 2], 0, 1, 8)).toEqual([]);
  });

  it('tell the side of a trend', () => {
    const [, , trend] = nelsonTests;
    const up = [1, 2, 3, 4, 5, 6].map((z, at) => ({ at, z }));
    expect(trend?.(up)).toMatchObject([{ rule: 'trend', direction: 'up', completed: 5 }]);
    expect(trend?.(up.map(({ at, z }) => ({ at, z: -z })))).toMatchObject([{ direction: 'down' }]);
  });
});
