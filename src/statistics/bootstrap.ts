import type { Interval } from './interval/interval.ts';
import { quantile } from './quantile.ts';
import { drawsFrom } from './random.ts';
import { resample } from './resample.ts';

export interface BootstrapSettings {
  /** The share of resamples the interval holds; 0.95 unless told. */
  readonly level?: number;
  /** How many resamples; 2,000 unless told. */
  readonly draws?: number;
}

/**
 * The interval that holds the middle of what a statistic is in resamples of the cases (Efron 1979, percentile method), in
 * the unit of the statistic. Cases are drawn whole, so that what belongs together stays together. The same seed gives the
 * same interval. A resample in which the statistic is not a number does not count; null without cases, and where it is a
 * number in fewer than half of the resamples. Below about ten cases it is too narrow (Davison and Hinkley 1997, 5.2). The work is
 * that of `draws` statistics: thousands of cases with a statistic that sorts take seconds.
 */
export function bootstrapInterval<T>(
  sample: readonly T[],
  statistic: (sample: readonly T[]) => number,
  seed: number,
  { level = 0.95, draws = 2000 }: BootstrapSettings = {},
): Interval | null {
  const chance = drawsFrom(seed);
  const found: number[] = [];
  if (sample.length === 0) return null;
  for (let draw = 0; draw < draws; draw += 1) {
    const value = statistic(resample(sample, chance));
    if (Number.isFinite(value)) found.push(value);
  }
  if (found.length * 2 < draws || found.length === 0) return null;
  return { low: quantile(found, (1 - level) / 2), high: quantile(found, (1 + level) / 2) };
}
