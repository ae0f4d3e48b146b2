import { autocorrelations, type Series } from './series.ts';

/**
 * To how many independent pairs two series amount when neighbouring periods are alike: 1/N* = 1/N + (2/N) Σ ((N − j)/N)
 * rₓ(j) r_y(j), j up to N/4 (Bartlett 1935; Pyper and Peterman 1998), kept between 3 and N. Periods are pairs where both
 * have a value; N itself for fewer than 3.
 */
export function effectiveSize(x: Series, y: Series): number {
  const paired = x.map((value, at) => value !== null && (y[at] ?? null) !== null);
  const n = paired.filter(Boolean).length;
  if (n < 3) return n;
  const lags = Math.floor(n / 4);
  const ours = (values: Series) =>
    autocorrelations(
      values.map((value, at) => (paired[at] ? value : null)),
      lags,
    );
  const [rx, ry] = [ours(x), ours(y)];
  let inverse = 1;
  for (let lag = 1; lag <= lags; lag += 1) inverse += 2 * ((n - lag) / n) * (rx[lag] ?? 0) * (ry[lag] ?? 0);
  return inverse > 0 ? Math.max(3, Math.min(n, n / inverse)) : n;
}
