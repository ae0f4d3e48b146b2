import { mean } from '../moment.ts';

/** One value a period, oldest first; null is a period without one. */
export type Series = readonly (number | null)[];

/**
 * The change from each period to the next, one fewer than there are. A missing period leaves out the change to it and the
 * one from it: it is not zero, and it is not bridged.
 */
export function differences(values: Series): (number | null)[] {
  return values.slice(1).map((value, at) => {
    const before = values[at] ?? null;
    return value === null || before === null ? null : value - before;
  });
}

/**
 * How alike a series is to itself `lag` periods later, for lags from 0 to `upTo`: rₖ = Σ(xₜ − x̄)(xₜ₊ₖ − x̄)/Σ(xₜ − x̄)² (Box
 * and Jenkins 1970), scaled up for pairs that miss a value. All 0 beyond lag 0 where the values do not vary.
 */
export function autocorrelations(values: Series, upTo: number): Float64Array {
  const known = values.filter((value) => value !== null);
  const centre = mean(known);
  const squares = known.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const found = new Float64Array(upTo + 1);
  found[0] = 1;
  if (!(squares > 0)) return found;
  for (let lag = 1; lag <= upTo; lag += 1) {
    let products = 0;
    let pairs = 0;
    for (let at = lag; at < values.length; at += 1) {
      const [value, before] = [values[at] ?? null, values[at - lag] ?? null];
      if (value === null || before === null) continue;
      products += (value - centre) * (before - centre);
      pairs += 1;
    }
    found[lag] = pairs === 0 ? 0 : ((known.length - lag) / pairs) * (products / squares);
  }
  return found;
}
