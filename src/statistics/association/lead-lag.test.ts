import { describe, expect, it } from 'vitest';
import bjsales from '#statistics/reference/lead-lag-bjsales.json' with { type: 'json' };
import insurance from '#statistics/reference/lead-lag-insurance.json' with { type: 'json' };
import { mean } from '../moment.ts';
import { drawsFrom } from '../random.ts';
import { crossCorrelation, crossCorrelationBound } from './cross-correlation.ts';
import { effectiveSize } from './effective-size.ts';
import { searchLags } from './lag-search.ts';
import { correlationP } from './pearson.ts';
import { laggedCorrelation } from './lagged-correlation.ts';
import { fitAutoregression, prewhiten } from './prewhiten.ts';
import { autocorrelations, differences, type Series } from './series.ts';
import { surrogatesOf } from './surrogate.ts';

const { lead, sales } = bjsales.input;
const { x: adverts, y: quotes } = insurance.input;

function noise(length: number, seed: number): number[] {
  const draws = drawsFrom(seed);
  return Array.from({ length }, () => draws.normal());
}

/** x, and a y that follows it two periods later. */
function followed(length: number, seed: number): [x: number[], y: number[]] {
  const x = noise(length + 2, seed);
  return [x.slice(2), x.slice(0, length).map((value, at) => value + 0.3 * (noise(length, seed + 1)[at] ?? 0))];
}

describe('a lagged correlation', () => {
  it.each([
    { name: 'differences of series M', x: differences(lead), y: differences(sales), rows: bjsales.firstDifferences },
    { name: 'levels of series M', x: lead, y: sales, rows: bjsales.rawLevels },
    { name: 'insurance', x: adverts, y: quotes, rows: insurance.levels },
    {
      name: 'differences of insurance',
      x: differences(adverts),
      y: differences(quotes),
      rows: insurance.firstDifferences,
    },
  ])('is that of R at every lag: $name', ({ x, y, rows }) => {
    for (const row of rows) {
      const found = laggedCorrelation(x, y, row.lag);
      expect(found?.n).toBe(row.n);
      expect(found?.r).toBeCloseTo(row.r, 8);
      expect(found?.rho).toBeCloseTo(row.spearman, 8);
      expect(found?.interval?.low).toBeCloseTo(row.ci[0] ?? 0, 8);
      expect(found?.interval?.high).toBeCloseTo(row.ci[1] ?? 0, 8);
      expect((found?.effectiveN ?? 0) / row.nEff).toBeCloseTo(1, 6);
      expect((found?.p ?? 0) / row.pEff).toBeCloseTo(1, 5);
    }
  });

  it('after prewhitening is that of R: series M answers at lag 3', () => {
    const { coefficients, x, y } = prewhiten(differences(lead), differences(sales));
    const { ar, n, bound95, lagsYafterX } = bjsales.prewhitenedFirstDifferences;
    expect(coefficients.length).toBe(ar.length);
    for (const [at, coefficient] of ar.entries()) expect(coefficients[at]).toBeCloseTo(coefficient, 8);
    expect(x.length).toBe(n);
    expect(crossCorrelationBound(n)).toBeCloseTo(bound95, 6);
    for (const { lag, r } of lagsYafterX) expect(crossCorrelation(x, y, lag)).toBeCloseTo(r, 8);
    expect(lagsYafterX.findIndex(({ lag }) => Math.abs(crossCorrelation(x, y, lag) ?? 0) > bound95)).toBe(3);
  });

  it('after prewhitening is that of R: adverts and quotes go together at once', () => {
    const { coefficients, x, y } = prewhiten(differences(adverts), differences(quotes));
    const { ar, n, bound95, lagsYafterX } = insurance.prewhitened;
    for (const [at, coefficient] of ar.entries()) expect(coefficients[at]).toBeCloseTo(coefficient, 8);
    expect([coefficients.length, x.length]).toEqual([ar.length, n]);
    expect(crossCorrelationBound(n)).toBeCloseTo(bound95, 6);
    for (const { lag, r } of lagsYafterX) expect(crossCorrelation(x, y, lag)).toBeCloseTo(r, 8);
  });

  it('sees levels agree at every lag, which says nothing, and differences at one (trap 13: correlating levels)', () => {
    for (const { lag } of bjsales.rawLevels) {
      expect(laggedCorrelation(lead, sales, lag)?.r).toBeGreaterThan(0.95);
      // Of 150 periods that only drift, five or six are left.
      expect(laggedCorrelation(lead, sales, lag)?.effectiveN).toBeLessThan(6);
    }
    expect(searchLags(differences(lead), differences(sales), { most: 8, seed: 1 })?.best).toMatchObject({ lag: 3 });
    const [x, y] = [differences(lead.slice(0, 53)), differences(sales.slice(0, 53))];
    const year = searchLags(x, y, { most: 8, seed: 1 });
    expect(year?.best.lag).toBe(3);
    expect(year?.p).toBeLessThan(0.01);
    // One year of it: r 0.76.
    expect(year?.best.r).toBeCloseTo(0.76, 2);
  });

  it('has a lag above 0 when y comes later (trap 13: lag sign)', () => {
    const [x, y] = followed(30, 5);
    expect(laggedCorrelation(x, y, 2)?.r).toBeGreaterThan(0.8);
    expect(Math.abs(laggedCorrelation(x, y, -2)?.r ?? 1)).toBeLessThan(0.5);
    expect(laggedCorrelation(y, x, -2)?.r).toBeCloseTo(laggedCorrelation(x, y, 2)?.r ?? 0, 12);
  });

  it('drops the ends and the pairs that miss a week, and bridges nothing (trap 13: pairs dropped)', () => {
    // 1–2, 2–4, 3–6 and 5–10 of y = 2x one week later: the fourth week of x is missing.
    const x: Series = [1, 2, 3, null, 5, 77];
    const y: Series = [-40, 2, 4, 6, 8, 10];
    expect(laggedCorrelation(x, y, 1)).toMatchObject({ n: 4, r: 1 });
    expect(differences(x)).toEqual([1, 1, null, null, 72]);
    expect(laggedCorrelation(x, y, 4)).toBeNull();
    expect(laggedCorrelation(x, y, 60)).toBeNull();
    expect(laggedCorrelation(x, [3, 3, 3, 3, 3, 3], 0)).toBeNull();
    expect(laggedCorrelation([], [], 0)).toBeNull();
  });

  it('prewhitens around a missing week', () => {
    const x = noise(60, 1).map((value, at) => (at === 30 ? null : value + 3 * (at % 2)));
    const { coefficients, x: left } = prewhiten(x, x);
    const lost = left.flatMap((value, at) => (value === null ? [at + coefficients.length] : []));
    expect(coefficients.length).toBeGreaterThan(0);
    expect(lost).toEqual(Array.from({ length: coefficients.length + 1 }, (_, after) => 30 + after));
  });

  it('has nothing to take out of what repeats nothing', () => {
    for (const flat of [[], [4], [4, 4, 4, 4], [null, null]] as const) {
      expect(fitAutoregression(flat)).toEqual([]);
      expect(crossCorrelation(flat, flat, 0)).toBeNull();
    }
    expect([...autocorrelations([4, 4, 4], 2)]).toEqual([1, 0, 0]);
    expect(effectiveSize([1, 2], [3, 4])).toBe(2);
    expect(effectiveSize(noise(40, 1), [])).toBe(0);
    expect(effectiveSize(lead, lead)).toBeGreaterThanOrEqual(3);
  });
});

/** Keeps half of itself from week to week. */
function sluggish(length: number, seed: number): number[] {
  let before = 0;
  return noise(length, seed).map((value) => {
    before = 0.5 * before + value;
    return before;
  });
}

describe('a search for the lag', () => {
  it('counts how often the best of as many looks is as good by luck', () => {
    const [x, y] = followed(52, 9);
    const found = searchLags(x, y, { most: 8, seed: 1 });
    expect(found).toMatchObject({ best: { lag: 2 } });
    // Of 500 series none comes near: it is as rare as one of nine correlations of the weaker kind.
    const { r = 0, rho = 0, effectiveN = 0 } = found?.best ?? {};
    expect(found?.p).toBeCloseTo(9 * correlationP(Math.min(r, rho), effectiveN), 15);
    expect(found?.p).toBeLessThan(1 / 500);
    expect(found?.critical).toBeLessThan(found?.best.r ?? 0);
  });

  it('gives the same answer under the same seed, and nearly the same under another (trap 18)', () => {
    const [x, y] = [noise(40, 1), noise(40, 2)];
    const found = searchLags(x, y, { most: 4, seed: 1 });
    expect(searchLags(x, y, { most: 4, seed: 1 })).toEqual(found);
    const other = searchLags(x, y, { most: 4, seed: 2 });
    expect(other?.p).not.toBe(found?.p);
    expect(Math.abs((other?.p ?? 0) - (found?.p ?? 1))).toBeLessThan(0.15);
  });

  // By an earlier simulation of white noise, in R: the best |r| of unrelated series passes this in 5 of 100 cases.
  it.each([
    { n: 26, most: 8, published: 0.57 },
    { n: 52, most: 8, published: 0.39 },
  ])('has the reach of luck of $n weeks and lags 0 to $most', ({ n, most, published }) => {
    const reaches = Array.from({ length: 30 }, (_, seed) =>
      searchLags(noise(n, 2 * seed), noise(n, 2 * seed + 1), { most, seed }),
    );
    const typical = reaches.reduce((sum, found) => sum + (found?.critical ?? 0), 0) / reaches.length;
    expect(Math.abs(typical - published)).toBeLessThan(0.03);
  });

  it.each([
    { name: 'independent', weeks: noise },
    { name: 'sluggish', weeks: sluggish },
  ])('finds a chance link in about one of twenty pairs of $name weeks, not in every second one', ({ weeks }) => {
    let found = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const search = searchLags(weeks(52, 1000 + 2 * seed), weeks(52, 1001 + 2 * seed), { most: 8, seed, draws: 100 });
      if (search && search.p <= 0.05) found += 1;
    }
    // 0.05 of 200, and three standard errors of it.
    expect(Math.abs(found - 10)).toBeLessThan(3 * Math.sqrt(200 * 0.05 * 0.95));
  });

  it('takes no single odd week of both for a rare link', () => {
    const [x, y] = [noise(60, 21), noise(60, 22)].map((values) => values.map((value, at) => (at === 30 ? 60 : value)));
    const found = searchLags(x ?? [], y ?? [], { most: 0, seed: 1 });
    // One point far out makes an r of nearly 1 of nothing; the ranks see one pair of sixty.
    expect(found?.best.r).toBeGreaterThan(0.9);
    expect(found?.p).toBeGreaterThan(1e-4);
  });

  it('keeps the chance of a missing week’s neighbours small by a short filter', () => {
    const x = sluggish(80, 3).map((value, at) => (at === 40 ? null : value));
    const { coefficients, x: left } = prewhiten(differences(x), differences(x), 2);
    expect(coefficients.length).toBe(2);
    // Two steps are missing, and each of the two weeks after them would need one.
    expect(left.filter((value) => value === null).length).toBe(4);
  });

  it('says nothing about nothing, and leaves missing weeks missing', () => {
    const settings = { most: 4, seed: 1 };
    expect(searchLags([], [], settings)).toBeNull();
    expect(searchLags([1, 1, 1, 1], [1, 2, 3, 4], settings)).toBeNull();
    const x = noise(30, 1).map((value, at) => (at % 7 === 3 ? null : value));
    const found = searchLags(x, noise(30, 2), settings);
    expect(found?.lags.map(({ n }) => n)).toEqual([26, 25, 24, 23, 22]);
    expect(found?.p).toBeGreaterThan(0.01);
  });
});

describe('a surrogate', () => {
  it('is like its series: the same mean and the same autocorrelation round the circle', () => {
    const circular = (values: readonly number[], lag: number) =>
      values.reduce((sum, value, at) => sum + value * (values[(at + lag) % values.length] ?? 0), 0);
    for (const length of [12, 13]) {
      const values = sluggish(length, 4);
      const other = [...surrogatesOf(values)(drawsFrom(1))];
      expect(other).not.toEqual(values);
      expect(mean(other)).toBeCloseTo(mean(values), 10);
      for (const lag of [0, 1, 2, 5]) expect(circular(other, lag)).toBeCloseTo(circular(values, lag), 8);
    }
  });
});
