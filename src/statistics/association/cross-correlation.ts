import { mean } from '../moment.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import type { Series } from './series.ts';

/**
 * The correlation of x with y `lag` periods later in the form of Box and Jenkins (1970, 11.1), for prewhitened series: means
 * and spreads are those of the whole series, so that far lags are damped: Σ(xₜ − x̄)(yₜ₊ₖ − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²), as ccf
 * of R. Missing values make no pairs, and the sum is scaled up for them. Null without pairs, and where one does not vary.
 */
export function crossCorrelation(x: Series, y: Series, lag: number): number | null {
  const [xs, ys] = [deviations(x), deviations(y)];
  let [products, pairs] = [0, 0];
  for (const [at, one] of xs.values.entries()) {
    const other = ys.values[at + lag] ?? null;
    if (one === null || other === null) continue;
    products += one * other;
    pairs += 1;
  }
  const full = Math.min(xs.n, ys.n) - Math.abs(lag);
  const r = (full / pairs) * (products / Math.sqrt(xs.squares * ys.squares));
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

/** How far from 0 such a correlation of `n` unrelated periods comes in the share 1 − `level` of cases: z/√n. */
export function crossCorrelationBound(n: number, level = 0.95): number {
  return Math.min(1, twoSidedZ(level) / Math.sqrt(n));
}

function deviations(values: Series) {
  const known = values.filter((value) => value !== null);
  const centre = mean(known);
  return {
    n: known.length,
    squares: known.reduce((sum, value) => sum + (value - centre) ** 2, 0),
    values: values.map((value) => (value === null ? null : value - centre)),
  };
}
