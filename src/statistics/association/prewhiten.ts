import { mean } from '../moment.ts';
import { autocorrelations, type Series } from './series.ts';

/**
 * What a series repeats of itself: xₜ − x̄ = Σ aᵢ(xₜ₋ᵢ − x̄) + eₜ by Yule and Walker (the recursion of Levinson and Durbin),
 * of the order with the least Akaike criterion, at most 10 log₁₀ n, as ar of R. No coefficients where nothing is repeated.
 * @param longest no order above this one is tried.
 */
export function fitAutoregression(values: Series, longest = Infinity): number[] {
  const n = values.filter((value) => value !== null).length;
  const most = Math.max(0, Math.min(n - 1, longest, Math.floor(10 * Math.log10(n))));
  const r = autocorrelations(values, most);
  let coefficients: number[] = [];
  let left = 1;
  let best = { coefficients, criterion: 0 };
  for (let order = 1; order <= most; order += 1) {
    let rest = r[order] ?? 0;
    for (const [at, one] of coefficients.entries()) rest -= one * (r[order - 1 - at] ?? 0);
    const last = rest / left;
    const before = coefficients;
    coefficients = [...before.map((one, at) => one - last * (before[order - 2 - at] ?? 0)), last];
    left *= 1 - last * last;
    if (!(left > 0)) break;
    const criterion = n * Math.log(left) + 2 * order;
    if (criterion < best.criterion) best = { coefficients, criterion };
  }
  return best.coefficients;
}

export interface Prewhitened {
  readonly coefficients: readonly number[];
  /** What is left of x after taking out what it repeats of itself; as many periods shorter as there are coefficients. */
  readonly x: Series;
  /** y through the same filter. */
  readonly y: Series;
}

/**
 * Takes out of both what x repeats of itself, so that a correlation at a lag is not the echo of another lag (Box and Jenkins
 * 1970, 11.2). Meant for 40 periods and more. A missing value leaves out every period whose filter would need it, so that a
 * long filter costs many where values are missing.
 * @param longest how many periods the filter may reach back.
 */
export function prewhiten(x: Series, y: Series, longest?: number): Prewhitened {
  const coefficients = fitAutoregression(x, longest);
  return { coefficients, x: filtered(x, coefficients), y: filtered(y, coefficients) };
}

function filtered(values: Series, coefficients: readonly number[]): (number | null)[] {
  const centre = mean(values.filter((value) => value !== null));
  return values.slice(coefficients.length).map((value, at) => {
    let left = value === null ? Number.NaN : value - centre;
    for (const [back, coefficient] of coefficients.entries()) {
      const before = values[at + coefficients.length - 1 - back] ?? null;
      left -= before === null ? Number.NaN : coefficient * (before - centre);
    }
    return Number.isNaN(left) ? null : left;
  });
}
