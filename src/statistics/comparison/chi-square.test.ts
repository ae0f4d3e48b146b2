import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import weekdays from '../reference/missed-by-weekday.json' with { type: 'json' };
import rates from '../reference/win-rates.json' with { type: 'json' };
import { chiSquareTest } from './chi-square.ts';
import { transposed } from './contingency.ts';

describe('whether the rows of a table differ', () => {
  it('by weekday is as in R, with residuals that tell where', () => {
    const { statistic, degrees, chance, expected, residuals, leastExpected } = chiSquareTest(weekdays.table);
    expect(statistic).toBeCloseTo(weekdays.chisq, 9);
    expect(degrees).toBe(weekdays.df);
    expect(chance).toBeCloseTo(weekdays.p, 12);
    expect(leastExpected).toBeCloseTo(12.8, 12);
    for (const [at, residual] of weekdays.stdResidualsMissed.entries()) {
      expect(residuals[0]?.[at]).toBeCloseTo(residual, 9);
      // In a table of two rows both say the same.
      expect(residuals[1]?.[at]).toBeCloseTo(-residual, 9);
      expect(expected[0]?.[at]).toBeCloseTo(weekdays.expectedMissed[at] ?? Number.NaN, 12);
    }
  });

  it('among thirty people of a public file finds nothing that luck does not do', () => {
    const { statistic, degrees, chance } = chiSquareTest(rates.agents.map(({ won, n }) => [won, n - won]));
    expect(statistic).toBeCloseTo(rates.heterogeneity.chisq, 8);
    expect(degrees).toBe(rates.heterogeneity.df);
    expect(chance).toBeCloseTo(rates.heterogeneity.p, 10);
  });

  it('passes over empty rows and columns', () => {
    const some = chiSquareTest([
      [3, 9],
      [8, 4],
    ]);
    const more = chiSquareTest([
      [3, 0, 9],
      [0, 0, 0],
      [8, 0, 4],
    ]);
    expect(more).toMatchObject({ statistic: some.statistic, degrees: 1, leastExpected: 5.5 });
    expect(more.residuals[1]).toEqual([0, 0, 0]);
  });

  it('has nothing to tell of one row, one column or none', () => {
    for (const table of [[], [[]], [[4, 5]], [[4], [5]], [[0, 0]]]) {
      expect(chiSquareTest(table)).toMatchObject({ degrees: 0, chance: 1 });
      expect(
        chiSquareTest(table)
          .residuals.flat()
          .every((residual) => residual === 0),
      ).toBe(true);
    }
  });

  it('is the same with rows and columns exchanged', () => {
    const tables = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tables, (table) => {
        const other = chiSquareTest(transposed(table));
        const { statistic, chance, degrees } = chiSquareTest(table);
        expect(other.statistic).toBeCloseTo(statistic, 8);
        expect(other.chance).toBeCloseTo(chance, 8);
        expect(other.degrees).toBe(degrees);
      }),
    );
  });
});
