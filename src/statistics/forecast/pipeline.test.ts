import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/weighted-pipeline.json' with { type: 'json' };
import { exactPipeline, simulatePipeline } from './pipeline.ts';

const dealsOf = (values: readonly number[], probs: readonly number[]) =>
  values.map((value, at) => ({ value, chance: probs[at] ?? 0 }));

describe('a small pipeline', () => {
  it.each(reference.cases)('of $values is that of the source', ({ values, probs, ...expected }) => {
    const found = exactPipeline(dealsOf(values, probs));
    expect(found).toMatchObject({
      p10: expected.p10,
      p50: expected.p50,
      p90: expected.p90,
      outcomes: expected.outcomes,
    });
    expect(found?.mean).toBeCloseTo(expected.weighted, 8);
    expect(found?.stdDev).toBeCloseTo(expected.sd, 6);
    expect(found?.nothing).toBeCloseTo(expected.probZero, 12);
  });

  it('of one large and two small deals never comes to its weighted sum', () => {
    // $27,000 weighted; the sums that can happen are 0, 5, 10, 100, 105 and 110 thousand.
    const found = exactPipeline(dealsOf([100_000, 5000, 5000], [0.2, 0.7, 0.7]));
    expect(found?.mean).toBeCloseTo(27_000, 8);
    expect(found).toMatchObject({ p50: 10_000, outcomes: 6 });
  });

  it('by simulation agrees with the exact answer where the chances are well known', () => {
    const records = new Map([
      ['offer', { won: 500_000, resolved: 1_000_000 }],
      ['talk', { won: 250_000, resolved: 1_000_000 }],
    ]);
    const deals = [
      { value: 9000, stage: 'offer' },
      { value: 4000, stage: 'offer' },
      { value: 20_000, stage: 'talk' },
    ];
    const exact = exactPipeline(dealsOf([9000, 4000, 20_000], [0.5, 0.5, 0.25]));
    const found = simulatePipeline(deals, records, { seed: 5 });
    expect(found).toMatchObject({ p10: exact?.p10, p50: exact?.p50, p90: exact?.p90 });
    // Five standard errors of a share and of a mean of 10,000 draws.
    expect(Math.abs(found.nothing - (exact?.nothing ?? 0))).toBeLessThan(0.02);
    expect(Math.abs(found.mean - (exact?.mean ?? 0))).toBeLessThan((5 * (exact?.stdDev ?? 0)) / 100);
  });

  it('lets deals of a stage share what is not known about it', () => {
    const deals = Array.from({ length: 6 }, () => ({ value: 1000, stage: 'offer' }));
    const unknown = simulatePipeline(deals, new Map([['offer', { won: 1, resolved: 2 }]]), { seed: 1 });
    const known = simulatePipeline(deals, new Map([['offer', { won: 5000, resolved: 10_000 }]]), { seed: 1 });
    // One half each on average. Independent, all six fail in 1 of 64; if the chance itself is open, more often: the mean of
    // (1 − p)⁶ under Beta(3/2, 3/2) is B(3/2, 15/2)/B(3/2, 3/2) = 0.1047 by hand.
    expect(Math.abs(known.nothing - 1 / 64)).toBeLessThan(0.0065);
    expect(Math.abs(unknown.nothing - 0.1047)).toBeLessThan(0.0155);
  });

  it('does not depend on the order, and its mean is the weighted sum', () => {
    const deal = fc.record({ value: fc.integer({ min: 0, max: 50 }), chance: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 10 }), (tenths) => {
        const deals = tenths.map(({ value, chance }) => ({ value, chance: chance / 10 }));
        const found = exactPipeline(deals);
        const turned = exactPipeline(deals.toReversed());
        expect(turned?.p50).toBe(found?.p50);
        expect(turned?.nothing).toBeCloseTo(found?.nothing ?? 2, 12);
        const all = deals.reduce((sum, { value }) => sum + value, 0);
        expect(found?.p10).toBeGreaterThanOrEqual(0);
        expect(found?.p90).toBeLessThanOrEqual(all);
      }),
    );
  });

  it('of nothing comes to nothing, of very many deals is simulated', () => {
    expect(exactPipeline([])).toMatchObject({ mean: 0, p50: 0, nothing: 1, outcomes: 1 });
    expect(simulatePipeline([], new Map(), { seed: 1, draws: 10 })).toEqual({
      mean: 0,
      p10: 0,
      p50: 0,
      p90: 0,
      nothing: 1,
    });
    const many = Array.from({ length: 40 }, (_, at) => ({ value: 1000 + 1.37 ** at, chance: 0.3 }));
    expect(exactPipeline(many)).toBeNull();
    // A stage without a record is anything from never to always.
    const found = simulatePipeline([{ value: 10, stage: 'new' }], new Map(), { seed: 1 });
    expect(Math.abs(found.nothing - 0.5)).toBeLessThan(0.025);
    const fixed = { seed: 9, draws: 500 };
    const deals = [
      { value: 3, stage: 'a' },
      { value: 5, stage: 'b' },
    ];
    expect(simulatePipeline(deals, new Map(), fixed)).toEqual(simulatePipeline(deals, new Map(), fixed));
  });
});
