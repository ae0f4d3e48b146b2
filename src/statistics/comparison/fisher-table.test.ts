import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../random.ts';
import fixture from '../reference/fisher-exact.json' with { type: 'json' };
import { marginsOf, transposed } from './contingency.ts';
import { fisherTable } from './fisher-table.ts';
import { simulateTable } from './simulate-table.ts';
import { fisherTest } from './two-by-two.ts';

const [tea, job] = fixture.cases;

/** Every table of three by three with the margins of this one, and 1/Π cell! of each. */
function allWeights(table: readonly (readonly number[])[]): { weights: number[]; own: number } {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const weightOf = (cells: readonly number[]) => cells.reduce((product, cell) => product / factorial(cell), 1);
  const { rows, columns } = marginsOf(table);
  const [r1 = 0, r2 = 0] = rows;
  const [c1 = 0, c2 = 0, c3 = 0] = columns;
  const upTo = (n: number) => Array.from({ length: n + 1 }, (_, at) => at);
  const tables = upTo(r1).flatMap((a) =>
    upTo(r1 - a).flatMap((b) =>
      upTo(r2).flatMap((d) =>
        upTo(r2 - d).map((e) => {
          const [c, f] = [r1 - a - b, r2 - d - e];
          return [a, b, c, d, e, f, c1 - a - d, c2 - b - e, c3 - c - f];
        }),
      ),
    ),
  );
  const possible = tables.filter((cells) => cells.every((cell) => cell >= 0));
  return { weights: possible.map(weightOf), own: weightOf(table.flat()) };
}

describe('the exact test of a table', () => {
  it('of job satisfaction is the published one', () => {
    const found = fisherTable(job?.table ?? []);
    expect(found?.chance.toFixed(4)).toBe(fixture.published.jobP.toFixed(4));
    expect(found?.chance).toBeCloseTo(job?.pTwoSided ?? Number.NaN, 9);
  });

  it('of four cells is that of two shares (trap 6: Fisher two-sided definition)', () => {
    expect(fisherTable(tea?.table ?? [])?.chance).toBeCloseTo(34 / 70, 12);
    const cell = fc.nat(25);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
        const table = fisherTable([
          [a, b],
          [c, d],
        ]);
        const shares = fisherTest({ successes: a, trials: a + b }, { successes: c, trials: c + d });
        expect(table?.chance).toBeCloseTo(shares.chance, 9);
        expect(table?.midP).toBeCloseTo(shares.midP, 9);
      }),
    );
  });

  it('is what going through every table comes to', () => {
    const tables = fc.array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre(
          Object.values(marginsOf(table))
            .flat()
            .every((margin) => margin > 0),
        );
        const { weights, own } = allWeights(table);
        const sum = (some: readonly number[]) => some.reduce((all, weight) => all + weight, 0);
        const notLikelier = weights.filter((weight) => weight <= own * (1 + 1e-7));
        expect(fisherTable(table)?.chance).toBeCloseTo(sum(notLikelier) / sum(weights), 9);
      }),
      { numRuns: 50 },
    );
  });

  it('of ten people is what dealing their deals anew comes to', () => {
    const won = [6, 3, 5, 9, 4, 2, 11, 2, 5, 7];
    const lost = [4, 9, 8, 3, 4, 7, 6, 9, 6, 14];
    const table = won.map((count, at) => [count, lost[at] ?? 0]);
    const exact = fisherTable(table)?.chance ?? Number.NaN;
    const dealt = simulateTable(table, drawsFrom(11), 5000);
    expect(Math.abs(dealt - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 5000));
  });

  it('does not depend on the order of rows and columns', () => {
    const tables = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(tables, (table) => {
        const found = fisherTable(table);
        expect(fisherTable(table.toReversed())?.chance).toBeCloseTo(found?.chance ?? Number.NaN, 9);
        expect(fisherTable(transposed(table))?.midP).toBeCloseTo(found?.midP ?? Number.NaN, 9);
        expect(found?.chance).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('of the likeliest table is 1', () => {
    expect(
      fisherTable([
        [5, 5],
        [5, 5],
        [5, 5],
      ])?.chance,
    ).toBeCloseTo(1, 10);
  });

  it('counts by hand: three people with one deal each, one of which was won', () => {
    // Three tables, all equally likely.
    const table = [
      [1, 0],
      [0, 1],
      [0, 1],
    ];
    expect(fisherTable(table)).toEqual({ chance: expect.closeTo(1, 12), midP: expect.closeTo(0.5, 12) });
    // Two of two won by the first of three: 1 of the C(6, 2) = 15 ways, or 3 such tables; all others are likelier.
    const two = [
      [2, 0],
      [0, 2],
      [0, 2],
    ];
    expect(fisherTable(two)?.chance).toBeCloseTo(3 / 15, 12);
  });

  it('gives up where it would take too long, and has nothing to tell of one row', () => {
    expect(fisherTable(job?.table ?? [], 1000)).toBeNull();
    expect(fisherTable([[3, 4]])).toEqual({ chance: 1, midP: 1 });
    expect(fisherTable([])).toEqual({ chance: 1, midP: 1 });
  });

  it('by chance comes to the same, and depends on the seed alone', () => {
    const found = simulateTable(job?.table ?? [], drawsFrom(4), 4000);
    // Four standard errors of a share of 0.78 among 4,000.
    expect(Math.abs(found - (job?.pTwoSided ?? Number.NaN))).toBeLessThan(4 * Math.sqrt((0.78 * 0.22) / 4000));
    expect(simulateTable(job?.table ?? [], drawsFrom(4), 4000)).toBe(found);
    expect(simulateTable([[1, 2]], drawsFrom(4))).toBe(1);
  });
});
