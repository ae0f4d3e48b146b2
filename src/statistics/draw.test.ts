import betaBelow from '@stdlib/stats-base-dists-beta-cdf';
import gammaBelow from '@stdlib/stats-base-dists-gamma-cdf';
import tBelow from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import lnGamma from '@stdlib/math-base-special-gammaln';
import { describe, expect, it } from 'vitest';
import { drawBeta, drawGamma, drawT } from './draw.ts';
import { type Draws, drawsFrom } from './random.ts';
import { resample, shuffle } from './resample.ts';

const many = 20_000;

/** The largest gap between the drawn and the true distribution; above 1.95/√n once in 1,000 (Kolmogorov 1933). */
function gap(draw: (draws: Draws) => number, below: (x: number) => number): number {
  const draws = drawsFrom(11);
  const sorted = Float64Array.from({ length: many }, () => draw(draws)).sort();
  let largest = 0;
  for (const [at, x] of sorted.entries()) {
    const truth = below(x);
    largest = Math.max(largest, Math.abs(truth - at / many), Math.abs(truth - (at + 1) / many));
  }
  return largest;
}

describe('draws', () => {
  it.each([0.3, 0.5, 1, 2.5, 51.5, 4000])('of a gamma quantity of shape %f follow its distribution', (shape) => {
    expect(
      gap(
        (draws) => drawGamma(shape, draws),
        (x) => gammaBelow(x, shape, 1),
      ),
    ).toBeLessThan(1.95 / Math.sqrt(many));
  });

  it.each([
    [0.5, 0.5],
    [9.5, 16.5],
    [1, 30],
  ])('of a beta quantity of %f and %f follow its distribution', (a, b) => {
    expect(
      gap(
        (draws) => drawBeta(a, b, draws),
        (x) => betaBelow(x, a, b),
      ),
    ).toBeLessThan(1.95 / Math.sqrt(many));
  });

  it.each([1, 3, 11])("of Student's t of %d degrees follow its distribution", (degrees) => {
    expect(
      gap(
        (draws) => drawT(degrees, draws),
        (x) => tBelow(x, degrees),
      ),
    ).toBeLessThan(1.95 / Math.sqrt(many));
  });

  it('of what has no distribution are no numbers, at once', () => {
    const draws = drawsFrom(1);
    for (const shape of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(drawGamma(shape, draws)).toBeNaN();
      expect(drawBeta(shape, 1, draws)).toBeNaN();
      expect(drawT(shape, draws)).toBeNaN();
    }
  });

  it('depend on the seed alone (trap 18)', () => {
    const some = (seed: number) => {
      const draws = drawsFrom(seed);
      return [drawGamma(2, draws), drawBeta(2, 3, draws), drawT(4, draws), ...shuffle([1, 2, 3, 4, 5, 6], draws)];
    };
    expect(some(5)).toEqual(some(5));
    expect(some(5)).not.toEqual(some(6));
  });

  it('with return keep the number, without it keep every one', () => {
    const draws = drawsFrom(2);
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(resample(values, draws).every((value) => values.includes(value))).toBe(true);
    expect(shuffle(values, draws).toSorted((one, other) => one - other)).toEqual(values);
    expect([resample([], draws), shuffle([], draws)]).toEqual([[], []]);
    // All six orders of three, as often as each other: five standard errors of 6,000 draws.
    const orders = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const order = shuffle([1, 2, 3], draws).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(145);
  });
});

// mpmath 1.3 with 40 digits; the quantiles from SciPy 1.17.
describe('the distributions they and the tests stand on', () => {
  it.each([
    [-30, 2.5, 0.000145532354578697],
    [-12.7413, 131.7, 4.9748055369758e-25],
    [-6, 3, 0.00463635744614233],
    [-40, 144, 3.54955253365613e-80],
    [-2, 1, 0.147583617650433],
  ])('t below %f of %f degrees, far out', (t, degrees, expected) => {
    expect(tBelow(t, degrees) / expected).toBeCloseTo(1, 9);
  });

  it.each([
    [0.975, 11, 2.200985160091639],
    [0.9999, 3, 22.203742273205],
    [0.975, 1, 12.706204736174694],
    [0.9999999, 40, 6.265672024995904],
    [0.9, 2.5, 1.7302509288071766],
  ])('t at %f of %f degrees', (p, degrees, expected) => {
    expect(tQuantile(p, degrees) / expected).toBeCloseTo(1, 9);
  });

  it.each([
    [0.5, 0.5723649429247],
    [14.5, 23.8627658416891],
    [171.5, 709.143163030928],
    [100_000, 1051287.70897365],
    [1e-8, 18.4206807381802],
  ])('log gamma of %f, beyond where gamma itself ends', (x, expected) => {
    expect(lnGamma(x) / expected).toBeCloseTo(1, 12);
  });
});
