import { chiSquareAbove } from '../chi-square-tail.ts';
import { filled, marginsOf, type Table } from './contingency.ts';

export interface ChiSquareTest {
  readonly statistic: number;
  /** 0 where fewer than two rows or columns hold anything. */
  readonly degrees: number;
  /** The chance of a statistic as large, if all rows are alike; 1 without degrees of freedom. */
  readonly chance: number;
  /** What each cell would hold if all rows were alike. */
  readonly expected: Table;
  /** Observed less expected, in its standard deviations; 0 in an empty row or column, and where there is no other. */
  readonly residuals: Table;
  /** The least that is expected in a row and column that are not empty; below 5 the exact test is due (Cochran 1954). */
  readonly leastExpected: number;
}

/**
 * Whether the rows of a table differ (Pearson 1900), with the adjusted residual of every cell (Haberman 1973), which
 * tells where. Without continuity correction. An empty table has a statistic of 0.
 */
export function chiSquareTest(table: Table): ChiSquareTest {
  const { rows, columns, all } = marginsOf(table);
  const full = filled(table);
  const degrees = Math.max(0, full.length - 1) * Math.max(0, (full[0]?.length ?? 0) - 1);
  let statistic = 0;
  let leastExpected = Infinity;
  const expected = rows.map((row) => columns.map((column) => (all === 0 ? 0 : (row / all) * column)));
  const residuals = expected.map((line, at) =>
    line.map((count, place) => {
      if (count === 0) return 0;
      const over = (table[at]?.[place] ?? 0) - count;
      statistic += over ** 2 / count;
      leastExpected = Math.min(leastExpected, count);
      const variance = count * (1 - (rows[at] ?? 0) / all) * (1 - (columns[place] ?? 0) / all);
      return variance === 0 ? 0 : over / Math.sqrt(variance);
    }),
  );
  return {
    statistic,
    degrees,
    chance: degrees === 0 ? 1 : chiSquareAbove(statistic, degrees),
    expected,
    residuals,
    leastExpected: leastExpected === Infinity ? 0 : leastExpected,
  };
}
