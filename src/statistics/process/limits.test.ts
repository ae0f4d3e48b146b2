import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import constants from '#statistics/reference/xmr-scales.json' with { type: 'json' };
import flowRate from '#statistics/reference/xmr-nist-flowrate.json' with { type: 'json' };
import viscosity from '#statistics/reference/xmr-viscosity-qcc.json' with { type: 'json' };
import { naturalLimits, rangeScales } from './limits.ts';
import { movingRanges } from './moving-range.ts';

/** Within 1e-6 of what is expected, relative to it. */
const expectNear = (actual: number | undefined, expected: number) =>
  expect((actual ?? Number.NaN) / expected).toBeCloseTo(1, 6);

describe('the constants', () => {
  const d2 = 2 / Math.sqrt(Math.PI);
  const d3 = Math.sqrt(2 - 4 / Math.PI);
  const median = constants.expected.medianRange_d4_n2;

  it('come from the normal distribution', () => {
    expectNear(d2, constants.expected.d2_n2);
    expectNear(d3, constants.expected.d3_n2);
    expectNear(3 / d2, constants.expected.E2);
    expectNear(1 + (3 * d3) / d2, constants.expected.D4);
    expectNear(3 / median, constants.expected.E5_median);
    expectNear((d2 + 3 * d3) / median, constants.expected.D6_median);
  });

  it('are used as Wheeler prints them, which is within a thousandth', () => {
    expect(rangeScales).toEqual({
      mean: { limits: constants.expected.E2_printed, range: constants.expected.D4_printed },
      median: { limits: constants.expected.E5_printed, range: constants.expected.D6_printed },
    });
    expect(rangeScales.mean.limits / constants.expected.E2).toBeCloseTo(1, 3);
    expect(rangeScales.mean.range / constants.expected.D4).toBeCloseTo(1, 3);
    expect(rangeScales.median.limits / constants.expected.E5_median).toBeCloseTo(1, 3);
    expect(rangeScales.median.range / constants.expected.D6_median).toBeCloseTo(1, 3);
  });
});

describe.each([flowRate, viscosity])('the published chart $id', ({ input: { x }, expected, qcc }) => {
  it('has these moving ranges', () => {
    expect(movingRanges(x)).toHaveLength(expected.n - 1);
    for (const [at, range] of movingRanges(x).entries()) expect(range).toBeCloseTo(expected.movingRanges[at] ?? 0, 12);
  });

  it('has these limits from the mean moving range', () => {
    const limits = naturalLimits(x);
    expectNear(limits?.centre, expected.mean);
    expectNear(limits?.range, expected.meanMovingRange);
    expectNear(limits?.lower, expected.wheelerRounded.lnpl);
    expectNear(limits?.upper, expected.wheelerRounded.unpl);
    expectNear(limits?.rangeLimit, expected.wheelerRounded.url);
    expect(x.filter((value) => value > (limits?.upper ?? 0) || value < (limits?.lower ?? 0))).toEqual([]);
  });

  it('has the limits of those who divide by 1.128 or by the exact constant to two decimals', () => {
    const limits = naturalLimits(x);
    for (const other of [expected.handbook, qcc]) {
      expect(limits?.upper).toBeCloseTo(other.ucl, 2);
      expect(limits?.lower).toBeCloseTo(other.lcl, 2);
    }
    expect(limits?.upper).toBeCloseTo(expected.exact.unpl, 2);
    expect(limits?.lower).toBeCloseTo(expected.exact.lnpl, 2);
  });

  it('has these limits from the median moving range, about the mean and about the median', () => {
    const { medianMR } = expected;
    const aboutMean = naturalLimits(x, { range: 'median' });
    expectNear(aboutMean?.range, expected.medianMovingRange);
    expectNear(aboutMean?.upper, medianMR.centerMean_unpl);
    expectNear(aboutMean?.lower, medianMR.centerMean_lnpl);
    expectNear(aboutMean?.rangeLimit, medianMR.url);
    const aboutMedian = naturalLimits(x, { range: 'median', centre: 'median' });
    expectNear(aboutMedian?.centre, medianMR.centerMedian);
    expectNear(aboutMedian?.upper, medianMR.centerMedian_unpl);
    expectNear(aboutMedian?.lower, medianMR.centerMedian_lnpl);
  });
});

it('the handbook prints the limits of the flow rate as 45.82 to 55.80', () => {
  const { published } = flowRate;
  expect(naturalLimits(flowRate.input.x)).toMatchObject({
    centre: expect.closeTo(published.mean, 4),
    range: expect.closeTo(published.meanMovingRange, 4),
    upper: expect.closeTo(published.ucl, 2),
    lower: expect.closeTo(published.lcl, 2),
  });
});

describe('natural limits', () => {
  it('come from the moving ranges, so that a shift does not hide in them (trap 1)', () => {
    const before = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    const values = [...before, ...before.map((value) => value + 20)];
    // Nineteen steps, eighteen of 1 and one of 19: mean 37/19. Centre 10.5. The standard deviation of all is above 10.
    const limits = naturalLimits(values);
    expect(limits?.range).toBeCloseTo(37 / 19, 12);
    expect(limits?.upper).toBeCloseTo(10.5 + (2.66 * 37) / 19, 12);
    expect(values.every((value) => value > (limits?.upper ?? 0) || value < (limits?.lower ?? 0))).toBe(true);
  });

  it('take a missing week for what it is: no zero, and no step across it (trap 3)', () => {
    expect(movingRanges([10, 12, null, 40, 41, null, null, 5])).toEqual([2, 1]);
    const limits = naturalLimits([10, 12, 10, 12, null, 12, 10, 12]);
    // Seven values, five steps of 2.
    expect(limits).toMatchObject({ centre: 78 / 7, range: 2 });
  });

  it('need six values and five pairs of neighbours', () => {
    expect(naturalLimits([1, 2, 1, 2, 1])).toBeNull();
    expect(naturalLimits([1, 2, 1, 2, 1, 2])).not.toBeNull();
    expect(naturalLimits([1, null, 2, null, 1, null, 2, null, 1, null, 2])).toBeNull();
    expect(naturalLimits([])).toBeNull();
  });

  const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 60 });

  it('follow the scale and the origin of the values', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -500, max: 500 }), (values, by, plus) => {
        const one = naturalLimits(values);
        const other = naturalLimits(values.map((value) => by * value + plus));
        expect(other?.lower).toBeCloseTo(by * (one?.lower ?? 0) + plus, 6);
        expect(other?.upper).toBeCloseTo(by * (one?.upper ?? 0) + plus, 6);
      }),
    );
  });

  it('are the same read backwards', () => {
    fc.assert(
      fc.property(series, (values) => {
        const [one, other] = [naturalLimits(values), naturalLimits([...values].reverse())];
        expect(other?.lower).toBeCloseTo(one?.lower ?? 0, 8);
        expect(other?.upper).toBeCloseTo(one?.upper ?? 0, 8);
      }),
    );
  });
});
