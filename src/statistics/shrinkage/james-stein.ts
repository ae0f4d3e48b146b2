import { mean } from '../moment.ts';

export interface JamesStein {
  readonly mean: number;
  /** How much of its distance from the mean each value keeps, from 0 (all alike) to 1 (as they were). */
  readonly kept: number;
  /** In the order and the unit of the values. */
  readonly shrunk: readonly number[];
}

/**
 * Moves values towards their mean by as much as chance has spread them: c = 1 − (k − 3)σ²/Σ(y − ȳ)², not below 0 (Efron
 * and Morris 1975). Fewer than four values stay as they are: there is nothing to judge their spread by.
 * @param variance of the chance in one value, σ², the same in all: p(1 − p)/n for shares of n trials.
 */
export function jamesStein(values: readonly number[], variance: number): JamesStein {
  const middle = mean(values);
  const spread = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const lost = values.length < 4 ? 0 : ((values.length - 3) * variance) / spread;
  // Equal values have no spread, and stay where they are whatever is kept.
  const kept = spread === 0 ? 0 : Math.max(0, 1 - lost);
  return { mean: middle, kept, shrunk: values.map((value) => middle + kept * (value - middle)) };
}
