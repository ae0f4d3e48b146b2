import { binomialQuantile } from './binomial.ts';
import { median } from './median.ts';
import { normalBelow } from './normal.ts';

/** How long a run and how few crossings chance allows, by the number of values off the median. */
export interface RunLimits {
  readonly longestRun: number;
  readonly fewestCrossings: number;
}

export interface RunChart extends RunLimits {
  readonly median: number;
  /** Values that are not on the median. */
  readonly useful: number;
  /** The most values in a row on one side. */
  readonly run: number;
  readonly crossings: number;
  /** A longer run or fewer crossings than chance allows. */
  readonly signal: boolean;
}

/**
 * Anhoej and Olesen 2014: a run longer than round(log₂ n) + 3 (Schilling 2012), or fewer crossings than the 5 % quantile
 * of Binomial(n − 1, ½) (Chen 2010). For at least 10 values.
 */
export function runLimits(n: number): RunLimits {
  return { longestRun: Math.round(Math.log2(n)) + 3, fewestCrossings: binomialQuantile(0.05, n - 1, 0.5) };
}

/** Above (true) or below the median, oldest first; missing values and those on the median are passed over. */
function sidesOf(values: readonly (number | null)[]): { sides: boolean[]; middle: number } {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  return { sides: known.filter((value) => value !== middle).map((value) => value > middle), middle };
}

function runsOf(sides: readonly boolean[]): number[] {
  const runs: number[] = [];
  for (const [at, side] of sides.entries()) {
    if (side === sides[at - 1]) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  }
  return runs;
}

/** Whether a series without limits holds a shift, in the unit of its values. Null below 10 values off the median. */
export function readRunChart(values: readonly (number | null)[]): RunChart | null {
  const { sides, middle } = sidesOf(values);
  if (sides.length < 10) return null;
  const runs = runsOf(sides);
  const run = Math.max(...runs);
  const crossings = runs.length - 1;
  const limits = runLimits(sides.length);
  const signal = run > limits.longestRun || crossings < limits.fewestCrossings;
  return { ...limits, median: middle, useful: sides.length, run, crossings, signal };
}

export interface RunsTest {
  readonly above: number;
  readonly below: number;
  readonly runs: number;
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  /** The chance of so many or so few runs either way. */
  readonly chance: number;
}

/** The runs test about the median (Wald and Wolfowitz 1940), normal approximation. Null where a side has no value. */
export function testRuns(values: readonly (number | null)[]): RunsTest | null {
  const { sides } = sidesOf(values);
  const n = sides.length;
  const above = sides.filter(Boolean).length;
  const below = n - above;
  if (above === 0 || below === 0) return null;
  const runs = runsOf(sides).length;
  const product = 2 * above * below;
  const expected = product / n + 1;
  const variance = (product * (product - n)) / (n * n * (n - 1));
  const z = (runs - expected) / Math.sqrt(variance);
  return { above, below, runs, expected, variance, z, chance: 2 * normalBelow(-Math.abs(z)) };
}
