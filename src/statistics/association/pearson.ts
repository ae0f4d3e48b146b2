import tBelow from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../interval/interval.ts';
import { mean } from '../moment.ts';
import { twoSidedZ } from '../normal-quantile.ts';

/**
 * How closely pairs lie to a line: r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²), from −1 to 1, without unit. Null for fewer
 * than two pairs and where one of the two does not vary.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [xMean, yMean] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [at, value] of x.entries()) {
    const [dx, dy] = [value - xMean, (y[at] ?? Number.NaN) - yMean];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const r = xy / Math.sqrt(xx * yy);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

/**
 * The interval of a correlation on Fisher's scale: tanh(atanh r ± z/√(n − 3)) (Fisher 1921). Null for three or fewer pairs,
 * and for ±1, which has none.
 * @param n pairs, or an effective number of them.
 */
export function correlationInterval(r: number, n: number, level = 0.95): Interval | null {
  if (!(n > 3) || !(Math.abs(r) < 1)) return null;
  const reach = twoSidedZ(level) / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}

/**
 * The chance of a correlation at least this far from 0, to either side, between unrelated normal series: t = r√((n − 2)/(1
 * − r²)) with n − 2 degrees. 1 for two or fewer pairs.
 * @param n pairs, or an effective number of them.
 */
export function correlationP(r: number, n: number): number {
  if (!(n > 2)) return 1;
  if (Math.abs(r) >= 1) return 0;
  return 2 * tBelow(-Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}

/**
 * How far from 0 a correlation of `n` unrelated pairs comes in the share `alpha` of cases: for one lag that was declared
 * before anybody looked. 1 for two or fewer pairs.
 */
export function criticalCorrelation(n: number, alpha = 0.05): number {
  if (!(n > 2)) return 1;
  const t = tQuantile(1 - alpha / 2, n - 2);
  return t / Math.sqrt(n - 2 + t * t);
}
