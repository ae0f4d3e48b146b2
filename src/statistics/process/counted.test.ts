import { describe, expect, it } from 'vitest';
import { mean } from '#statistics/moment.ts';
import reference from '#statistics/reference/attribute-charts.json' with { type: 'json' };
import cloth from '#statistics/reference/u-chart-dyed-cloth.json' with { type: 'json' };
import { chartCounts } from './counted.ts';
import { findSignals, houseRules } from './rule.ts';

const [shares, counts] = reference.cases;
const beyond = (standings: readonly (number | null)[] | undefined) =>
  findSignals(standings ?? [], houseRules.slice(0, 1)).flatMap(({ indexes }) => indexes.map((at) => at + 1));
const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);

describe('the p chart', () => {
  const sizes = shares?.n ?? [];
  const values = shares?.d?.map((defects, at) => defects / (sizes[at] ?? 1)) ?? [];

  it('is the published one', () => {
    const chart = chartCounts(values, sizes, 30, { shares: true, whole: 1, asMoving: false });
    expect(chart?.limits).toHaveLength(30);
    expect((chart?.limits[0]?.centre ?? 0) / (shares?.center ?? 0)).toBeCloseTo(1, 6);
    expect((chart?.limits[0]?.lower ?? 0) / (shares?.lcl ?? 0)).toBeCloseTo(1, 6);
    expect((chart?.limits[0]?.upper ?? 0) / (shares?.ucl ?? 0)).toBeCloseTo(1, 6);
    expect(ascending(beyond(chart?.standings))).toEqual(shares?.beyond);
  });

  it('takes the sigma of p′ from the moving ranges of z (trap 23)', () => {
    const chart = chartCounts(values, sizes, 30, { shares: true, whole: 1, asMoving: true });
    const prime = shares?.laneyPprime;
    for (const [at, limits] of (chart?.limits ?? []).entries()) {
      expect((limits?.upper ?? 0) / (prime?.ucl[at] ?? 0)).toBeCloseTo(1, 6);
      expect(limits?.lower).toBe(prime?.lcl[at]);
    }
    const classic = chartCounts(values, sizes, 30, { shares: true, whole: 1, asMoving: false });
    const wider = (chart?.smallestVisibleChange ?? 0) / (classic?.smallestVisibleChange ?? 1);
    expect(wider / (prime?.sigmaZ ?? 0)).toBeCloseTo(1, 6);
  });

  it('reads percent as it reads shares', () => {
    const percent = chartCounts(
      values.map((value) => 100 * value),
      sizes,
      30,
      { shares: true, whole: 100, asMoving: false },
    );
    expect(percent?.limits[0]?.upper).toBeCloseTo(100 * (shares?.ucl ?? 0), 8);
    expect(ascending(beyond(percent?.standings))).toEqual(shares?.beyond);
  });
});

describe('the c chart', () => {
  const values = counts?.x ?? [];
  const ones = values.map(() => 1);

  it('is the published one', () => {
    const chart = chartCounts(values, ones, 26, { shares: false, whole: 1, asMoving: false });
    expect((chart?.limits[0]?.centre ?? 0) / (counts?.center ?? 0)).toBeCloseTo(1, 6);
    expect((chart?.limits[0]?.lower ?? 0) / (counts?.lcl ?? 0)).toBeCloseTo(1, 6);
    expect((chart?.limits[0]?.upper ?? 0) / (counts?.ucl ?? 0)).toBeCloseTo(1, 6);
    expect(ascending(beyond(chart?.standings))).toEqual(ascending(counts?.beyond ?? []));
  });

  it('is the u chart of periods of size 1; twice the room has limits nearer by the square root', () => {
    const sizes = values.map((_, at) => (at % 2 ? 2 : 1));
    const chart = chartCounts(values, sizes, 26, { shares: false, whole: 1, asMoving: false });
    const [single, double] = chart?.limits ?? [];
    const half = (limits: typeof single) => (limits?.upper ?? 0) - (limits?.centre ?? 0);
    expect(half(single) / half(double)).toBeCloseTo(Math.SQRT2, 12);
  });
});

it('the u chart of rolls that differ in length is the published one', () => {
  const rates = cloth.x.map((defects, at) => defects / (cloth.n[at] ?? 1));
  const chart = chartCounts(rates, cloth.n, 10, { shares: false, whole: 1, asMoving: false });
  expect(chart?.limits.map((one) => one?.lower)).toEqual(cloth.lcl.map((limit) => expect.closeTo(limit, 9)));
  expect(chart?.limits.map((one) => one?.upper)).toEqual(cloth.ucl.map((limit) => expect.closeTo(limit, 9)));
  expect(chart?.limits[0]?.centre).toBeCloseTo(1.42, 2);
  expect(beyond(chart?.standings)).toEqual([]);
});

describe('counts', () => {
  const by = { shares: false, whole: 1, asMoving: false };

  it('next to what is expected are on the centre line (trap 4)', () => {
    // Mean 1.4: one is next to it, none lies below, two above.
    const values = [1, 2, 1, 2, 1, 0, 3, 1, 1, 2];
    expect(mean(values)).toBe(1.4);
    const chart = chartCounts(
      values,
      Array.from(values, () => 1),
      10,
      by,
    );
    expect(chart?.standings.map((z) => Math.sign(z ?? 0))).toEqual([0, 1, 0, 1, 0, -1, 1, 0, 0, 1]);
  });

  it('without a known size are missing', () => {
    const sizes = [10, 10, 0, null, 10, 10, 10, 10];
    const chart = chartCounts([0.1, 0.2, 0.9, 0.9, 0.1, 0.2, 0.1, 0.2], sizes, 8, { ...by, shares: true });
    expect(chart?.standings.map((z) => z === null)).toEqual([false, false, true, true, false, false, false, false]);
    // 9 of 60, and not 27 of 80.
    expect(chart?.limits[0]?.centre).toBeCloseTo(0.15, 12);
    expect(chartCounts([0.1, 0.2, 0.1, 0.1, 0.1], [9, 9, 9, 9, 9], 5, { ...by, shares: true })).toBeNull();
  });

  it('leave room for the first event where there was none yet', () => {
    // Half an event in 200: one of 20 is 0.95 above 0.05 with a deviation of √(0.05 · 0.9975), two are 1.95 above.
    const none = Array.from({ length: 10 }, () => 0);
    const sizes = Array.from({ length: 12 }, () => 20);
    const chart = chartCounts([...none, 1 / 20, 0], sizes, 10, { ...by, shares: true });
    expect(chart?.limits[0]?.centre).toBe(0.0025);
    expect(chart?.standings[10]).toBeCloseTo(0.95 / Math.sqrt(0.05 * 0.9975), 12);
    const all = chartCounts(
      Array.from({ length: 10 }, () => 1),
      sizes,
      10,
      { ...by, shares: true },
    );
    expect(all?.limits[0]).toMatchObject({ centre: 0.9975, upper: 1 });
  });
});
