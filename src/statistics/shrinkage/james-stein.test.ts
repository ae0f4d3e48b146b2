import { describe, expect, it } from 'vitest';
import fixture from '../reference/empirical-bayes-baseball.json' with { type: 'json' };
import { jamesStein } from './james-stein.ts';

const { hits, atBats, restOfSeason } = fixture.input;
const raw = hits.map((count) => count / atBats);
const { grandMean, sigma2, c, shrunk } = fixture.jamesSteinRawScale;

describe('shrinking by James and Stein', () => {
  it('is that of the eighteen batters', () => {
    const found = jamesStein(raw, sigma2);
    expect(found.mean).toBeCloseTo(grandMean, 12);
    expect(found.kept).toBeCloseTo(c, 9);
    // Efron and Morris 1977: .265 + .212 (y − .265), Clemente .294.
    expect(found.kept.toFixed(3)).toBe('0.212');
    expect(found.shrunk[0]?.toFixed(3)).toBe('0.294');
    for (const [at, value] of found.shrunk.entries()) expect(value).toBeCloseTo(shrunk[at] ?? Number.NaN, 9);
  });

  it('comes nearer to the rest of the season than the averages, and than one rate for all', () => {
    const misses = (guesses: readonly number[]) =>
      guesses.reduce((sum, guess, at) => sum + (guess - (restOfSeason[at] ?? 0)) ** 2, 0);
    const { shrunk: guesses, mean } = jamesStein(raw, sigma2);
    expect(misses(raw)).toBeCloseTo(fixture.sse.raw, 9);
    expect(misses(guesses)).toBeCloseTo(fixture.sse.jamesStein, 9);
    expect(misses(raw.map(() => mean))).toBeCloseTo(fixture.sse.pooled, 9);
  });

  it('goes to the mean where chance explains all of the spread, and no further', () => {
    expect(jamesStein([1, 2, 3, 4], 100)).toEqual({ mean: 2.5, kept: 0, shrunk: [2.5, 2.5, 2.5, 2.5] });
    expect(jamesStein([7, 7, 7, 7], 0)).toMatchObject({ kept: 0, shrunk: [7, 7, 7, 7] });
  });

  it('leaves three values or fewer as they are', () => {
    expect(jamesStein([1, 2, 6], 100)).toEqual({ mean: 3, kept: 1, shrunk: [1, 2, 6] });
    expect(jamesStein([], 1)).toMatchObject({ mean: Number.NaN, shrunk: [] });
  });
});
