import { describe, expect, it } from 'vitest';
import fixture from './reference/run-chart.json' with { type: 'json' };
import { readRunChart, runLimits, testRuns } from './run-chart.ts';

describe('the run chart', () => {
  it.each(fixture.cases)('reads $series as published', ({ x, anhoej, waldWolfowitz }) => {
    expect(readRunChart(x)).toEqual({
      median: anhoej.median,
      useful: anhoej.nUseful,
      run: anhoej.longestRun,
      longestRun: anhoej.longestRunMax,
      crossings: anhoej.crossings,
      fewestCrossings: anhoej.crossingsMin,
      signal: anhoej.signal,
    });
    const test = testRuns(x);
    expect(test).toMatchObject({ above: waldWolfowitz.n1, below: waldWolfowitz.n2, runs: waldWolfowitz.runs });
    expect((test?.expected ?? 0) / waldWolfowitz.expectedRuns).toBeCloseTo(1, 6);
    expect((test?.variance ?? 0) / waldWolfowitz.var).toBeCloseTo(1, 6);
    expect((test?.z ?? 0) / waldWolfowitz.z).toBeCloseTo(1, 6);
    expect((test?.chance ?? 0) / waldWolfowitz.p2).toBeCloseTo(1, 6);
  });

  it.each(fixture.limitsByN)('allows at $n values what is published', ({ n, longestRunMax, crossingsMin }) => {
    expect(runLimits(n)).toEqual({ longestRun: longestRunMax, fewestCrossings: crossingsMin });
  });

  it('passes over missing values and says nothing of few', () => {
    const shifted = [1, 2, 1, 2, 1, 2, 1, 11, 12, 11, 12, 11, 12, 11];
    expect(readRunChart(shifted)).toMatchObject({ run: 7, crossings: 1, fewestCrossings: 4, signal: true });
    expect(readRunChart(shifted.flatMap((value) => [value, null]))).toEqual(readRunChart(shifted));
    expect(readRunChart(shifted.slice(0, 9))).toBeNull();
    expect(readRunChart(Array.from({ length: 30 }, () => 4))).toBeNull();
    expect(testRuns([4, 4, 4])).toBeNull();
  });
});
