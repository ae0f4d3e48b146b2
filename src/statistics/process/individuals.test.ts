import { describe, expect, it } from 'vitest';
import { chartIndividuals } from './individuals.ts';

describe('the chart of individual values', () => {
  const values = [10, 12, 10, 12, 10, 12, 10, 30];

  it('stands on its limits, within what a value can be', () => {
    // Baseline 10, 12 in turn: centre 11, every step 2, limits 11 ± 5.32; a step of 2 is not above sigma 1.77 by much,
    // so the values count as coarse and the limits are one wider.
    const chart = chartIndividuals(values, 6, { floor: 5, ceiling: 17 });
    expect(chart?.limits[7]).toEqual({ centre: 11, lower: 5, upper: 17 });
    expect(chart?.smallestVisibleChange).toBeCloseTo(2.66 * 2, 12);
    expect(chart?.steps).toEqual({ usual: 2, limit: 3.268 * 2 });
    expect(chart?.standings[7]).toBeGreaterThan(3);
  });

  it('is wider by half a rounding step where values are coarse, and finer values are as they are', () => {
    expect(chartIndividuals(values, 6, {})?.limits[0]?.upper).toBeCloseTo(11 + 5.32 + 1, 12);
    // The same steps, but the values show that they are rounded to 0.5.
    const finer = [10, 12, 10, 12.5, 10.5, 12.5];
    expect(chartIndividuals(finer, 6, {})?.limits[0]?.upper).toBeCloseTo(11.25 + 2.66 * 2.1, 12);
  });

  it('puts on the centre line what rounding cannot tell from it (trap 4)', () => {
    // Mean 4.25, mean step 3/7, sigma 0.38 below the step of 1: a 4 is not below the centre.
    const marks = [4, 4, 5, 4, 4, 4, 5, 4];
    expect(chartIndividuals(marks, 8, {})?.standings).toEqual([
      0,
      0,
      expect.any(Number),
      0,
      0,
      0,
      expect.any(Number),
      0,
    ]);
  });

  it('shows the limits of logs on the scale of the values', () => {
    // 1 and e² in turn: logs 0 and 2, centre 1, every step 2, limits 1 ± 5.32.
    const money = [1, Math.exp(2), 1, Math.exp(2), 1, Math.exp(2)];
    const chart = chartIndividuals([...money, 0], 6, { logs: true });
    expect(chart?.limits[0]?.centre).toBeCloseTo(Math.E, 12);
    expect((chart?.limits[0]?.upper ?? 0) / Math.exp(6.32)).toBeCloseTo(1, 12);
    expect((chart?.limits[0]?.lower ?? 0) / Math.exp(-4.32)).toBeCloseTo(1, 12);
    expect(chart?.steps).toBeNull();
    expect(chart?.standings[6]).toBe(-Infinity);
  });

  it('judges differences by the value before', () => {
    // Differences 3, 1, 3, 1, 3, 1, …: centre 2, every step 2, limits 2 ± 5.32.
    const climbing = [0, 3, 4, 7, 8, 11, 12, 15, 40];
    const chart = chartIndividuals(climbing, 7, { differences: true });
    expect(chart?.limits[0]).toBeNull();
    expect(chart?.limits[1]?.centre).toBeCloseTo(2, 12);
    expect(chart?.limits[8]?.upper).toBeCloseTo(15 + 2 + 5.32, 12);
    expect(chart?.standings[0]).toBeNull();
    expect(chart?.standings[8]).toBeGreaterThan(3);
  });

  it('knows no difference across a missing value', () => {
    const chart = chartIndividuals([0, 3, 4, 7, 8, 11, 12, null, 90, 91], 7, { differences: true });
    expect(chart?.standings.slice(7)).toEqual([null, null, expect.any(Number)]);
    expect(chart?.limits.slice(7).map((limits) => limits === null)).toEqual([false, true, false]);
  });

  it('with the median range is not moved by one spike', () => {
    const spiked = [10, 12, 10, 12, 60, 10, 12, 10];
    const chart = chartIndividuals(spiked, 8, { range: 'median' });
    expect(chart?.smallestVisibleChange).toBeCloseTo(3.145 * 2, 12);
    expect(chart?.standings[4]).toBeGreaterThan(3);
  });

  it('of values that never moved calls every move one', () => {
    const still = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    expect(chartIndividuals(still, 7, {})?.standings).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(chartIndividuals([...still, 0.2], 7, {})?.standings[7]).toBe(Infinity);
  });
});
