import { describe, expect, it } from 'vitest';
import { teamHits } from './hit-rates.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('the hit rates of a team', () => {
  // The same density summed by SciPy 1.17 over a grid of 400 means and 200 sizes, the median by all combinations.
  it.each([
    [[12, 3, 4, 2], 13, [0.8511, 0.2625, 0.3279, 0.1971], 0.8862, 0.9951],
    [[5, 2, 3], 8, [0.5206, 0.3464, 0.4045], 0.777, 0.5334],
    [[11, 1, 2, 0, 3], 13, [0.7824, 0.1038, 0.1717, 0.0359, 0.2395], 0.9999, 0.9834],
  ])('of %j in %d weeks', (hits, weeks, means, medianBelowHalf, topAboveHalf) => {
    const found = teamHits(hits.map((count) => of(count, weeks))) ?? expect.fail('no members');
    for (const [at, mean] of found.means.entries()) expect(Math.abs(mean - (means[at] ?? 0))).toBeLessThan(0.002);
    expect(Math.abs(found.medianBelowHalf - medianBelowHalf)).toBeLessThan(0.002);
    expect(Math.abs(found.topAboveHalf - topAboveHalf)).toBeLessThan(0.002);
    expect(found.top).toBe(0);
  });

  it('does not call three members with few weeks alike, though nothing speaks against it', () => {
    const found = teamHits([of(3, 8), of(3, 8), of(3, 8)]) ?? expect.fail('no members');
    // With one rate for all, 9 of 24, it would be below one half with 0.89.
    expect(found.medianBelowHalf).toBeLessThan(0.89);
    expect(found.shareBelowHalf).toBe(1);
  });

  it('comes to the raw rates with very many weeks', () => {
    const found = teamHits([of(9000, 10_000), of(4000, 10_000), of(1000, 10_000)]) ?? expect.fail('no members');
    for (const [at, rate] of [0.9, 0.4, 0.1].entries()) expect(found.means[at]).toBeCloseTo(rate, 3);
    expect(found.medianBelowHalf).toBeCloseTo(1, 9);
    expect(found.topAboveHalf).toBeCloseTo(1, 9);
  });

  it('mirrors where hits and misses change places', () => {
    const hits = teamHits([of(6, 8), of(2, 9), of(4, 13)]) ?? expect.fail('no members');
    const misses = teamHits([of(2, 8), of(7, 9), of(9, 13)]) ?? expect.fail('no members');
    expect(misses.medianBelowHalf).toBeCloseTo(1 - hits.medianBelowHalf, 9);
    for (const [at, mean] of hits.means.entries()) expect(misses.means[at]).toBeCloseTo(1 - mean, 9);
  });

  it('knows nothing of a member without weeks, and of no members', () => {
    const found = teamHits([of(0, 0)]);
    expect(found?.means[0]).toBeCloseTo(0.5, 9);
    expect(found?.medianBelowHalf).toBeCloseTo(0.5, 9);
    expect(teamHits([])).toBeNull();
  });
});
