import type { Unit } from '#lib/quantity.ts';
import { isRelated, lagOneAutocorrelation } from '#statistics/autocorrelation.ts';
import { mean, skewness } from '#statistics/moment.ts';
import { leastToClaim } from './baseline.ts';
import { movingRanges } from './moving-range.ts';

/** The numbers of a process, and what is known of all of them. */
export interface Series {
  readonly unit: Unit;
  /** One a closed period, oldest first; null is a period without a value, never zero. */
  readonly values: readonly (number | null)[];
  /** What each value is a share of (percent) or a rate per (other units), where that was counted. */
  readonly sizes?: readonly (number | null)[] | undefined;
}

export interface ChartChoice {
  /** Of individual values (XmR); of shares (p), rates (u) and counts (c), primed after Laney; of gaps (g). */
  readonly chart:
    | 'xmr'
    | 'xmr-logs'
    | 'xmr-differences'
    | 'xmr-log-differences'
    | 'p'
    | 'p-prime'
    | 'u'
    | 'u-prime'
    | 'c'
    | 'g';
  readonly because:
    | 'ordinary'
    | 'skewed'
    | 'neighbours-alike'
    | 'counted'
    | 'many-counted'
    | 'few-counts'
    | 'rare'
    | 'yes-no';
}

/** In the hundreds, the classic limits of a share or rate are far too tight (Laney 2002). */
const many = 100;
/** Below this mean, individual values of a count cry wolf: 17 % of clean charts of 13 periods at a mean of 1. */
const few = 5;
/** Half is a moderate skew (Bulmer 1979). From there on logs halve the false alarms of lognormal values. */
const skewed = 0.5;

/**
 * Which chart suits the numbers, and why.
 * - `yes-no` and `rare`, less than one event a period: the gaps between events;
 * - `few-counts`, whole numbers with a mean below 5 that vary as counts do: c chart;
 * - `counted`, shares and rates whose sizes are known: p and u chart, after Laney where the sizes are in the hundreds;
 * - `skewed`, money and hours with a long tail to the right: individual values on logs;
 * - `neighbours-alike`, more than chance allows: differences, since limits around the values would be too narrow;
 * - `ordinary`: individual values.
 * @param series the baseline alone, so that what comes later changes no frozen limits.
 */
export function chooseChart({ unit, values, sizes }: Series): ChartChoice {
  const known = values.filter((value) => value !== null);
  if (unit === 'yes-no') return { chart: 'g', because: 'yes-no' };
  const counted = sizes?.filter((size) => size !== null && size > 0) ?? [];
  if (counted.length > 0) {
    const chart = unit === 'percent' ? 'p' : 'u';
    return mean(counted.map(Number)) < many
      ? { chart, because: 'counted' }
      : { chart: `${chart}-prime`, because: 'many-counted' };
  }
  if (unit === 'number' && known.every((value) => value >= 0 && Number.isInteger(value))) {
    if (mean(known) < 1) return { chart: 'g', because: 'rare' };
    if (mean(known) < few && variesAsCounts(values, mean(known))) return { chart: 'c', because: 'few-counts' };
  }
  if (known.length < leastToClaim) return { chart: 'xmr', because: 'ordinary' };
  const isMeasured = unit === 'currency' || unit === 'hours';
  if (isMeasured && known.every((value) => value > 0) && skewness(known) > skewed) {
    return isAlike(values.map((value) => value && Math.log(value)))
      ? { chart: 'xmr-log-differences', because: 'neighbours-alike' }
      : { chart: 'xmr-logs', because: 'skewed' };
  }
  return isAlike(values)
    ? { chart: 'xmr-differences', because: 'neighbours-alike' }
    : { chart: 'xmr', because: 'ordinary' };
}

function isAlike(values: readonly (number | null)[]): boolean {
  const correlation = lagOneAutocorrelation(values) ?? 0;
  return correlation > 0 && isRelated(correlation, values.filter((value) => value !== null).length);
}

/**
 * Whether the steps between periods are about as large as chance makes them in a count: from half to 1.3 times. Whole
 * numbers may also be marks from 1 to 5, or heads, which vary less; and some counts come in bursts.
 */
function variesAsCounts(values: readonly (number | null)[], middle: number): boolean {
  const ratio = mean(movingRanges(values)) / 1.128 / Math.sqrt(middle);
  return ratio >= 0.5 && ratio <= 1.3;
}
