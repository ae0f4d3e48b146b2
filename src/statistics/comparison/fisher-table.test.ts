import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../random.ts';
import fixture from '../reference/fisher-exact.json' with { type: 'json' };
import { transposed } from './contingency.ts';
import { fisherTable } from './fisher-table.ts';
import { simulateTable } from './simulate-table.ts';
import { fisherTest } from './two-by-two.ts';

const [tea, job] = fixture.cases;

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

  it('adds up every table, whatever the order of rows and columns', () => {
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
