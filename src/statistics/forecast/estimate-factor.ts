import tBelow from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../interval/interval.ts';
import { mean } from '../moment.ts';
import { quantile } from '../quantile.ts';
import { variance } from '../variance.ts';

export interface Estimated {
  readonly estimate: number;
  readonly actual: number;
}

/** Ratios of actual to estimate, without unit: 1.2 is a fifth more than was thought. */
export interface EstimateFactor {
  /** Jobs with both numbers above 0; the others are left out. */
  readonly n: number;
  /** What a typical job takes: the geometric mean, exp of the mean log. */
  readonly typical: number;
  /** Student's t on the logs; null for one job, and where all ratios are equal. */
  readonly interval: Interval | null;
  /** The probability, from 0 to 1, that a typical job takes longer than was thought, by the same t; ½ for one job. */
  readonly longer: number;
  /** What all jobs together took: the ratio of the sums, which large jobs dominate. */
  readonly total: number;
  /** What 85 of 100 jobs stay within: the buffer to plan with (type 7). */
  readonly p85: number;
}

/**
 * By how much estimates are off. The three answers differ where a few jobs overrun far, and none stands for the others
 * (Jørgensen). Null where no job has both numbers.
 */
export function estimateFactor(jobs: readonly Estimated[], level = 0.95): EstimateFactor | null {
  const usable = jobs.filter(
    ({ estimate, actual }) => estimate > 0 && actual > 0 && Number.isFinite(actual / estimate),
  );
  const n = usable.length;
  if (n === 0) return null;
  const logs = usable.map(({ estimate, actual }) => Math.log(actual / estimate));
  const middle = mean(logs);
  const stdError = Math.sqrt(variance(logs) / n);
  const reach = n > 1 ? tQuantile((1 + level) / 2, n - 1) * stdError : 0;
  const sumOf = (of: keyof Estimated) => usable.reduce((sum, job) => sum + job[of], 0);
  return {
    n,
    typical: Math.exp(middle),
    interval: reach > 0 ? { low: Math.exp(middle - reach), high: Math.exp(middle + reach) } : null,
    longer: longerOf(middle, stdError, n),
    total: sumOf('actual') / sumOf('estimate'),
    p85: quantile(logs.map(Math.exp), 0.85),
  };
}

function longerOf(middle: number, stdError: number, n: number): number {
  if (n < 2 || middle === 0) return 0.5;
  return stdError === 0 ? Number(middle > 0) : tBelow(middle / stdError, n - 1);
}
