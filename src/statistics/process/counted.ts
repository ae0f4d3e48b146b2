import { mean } from '#statistics/moment.ts';
import type { Charted } from './charted.ts';
import { type Limits, leastValues } from './limits.ts';
import { movingRanges } from './moving-range.ts';
import { standingOf } from './standing.ts';

export interface Counting {
  /** Whether the values are shares, so many of so many; else they are rates, so many events in so much room for them. */
  readonly shares: boolean;
  /** What a share of all is written as: 1, or 100 in percent; what a rate is counted per. */
  readonly whole: number;
  /** The limits of large numbers are as far apart as the periods really differ, not as chance alone would have it. */
  readonly asMoving: boolean;
}

/** Laney 2002 divides the mean moving range of z by the tabled d₂ of two neighbours. */
const d2 = 1.128;

/**
 * Charts of counts, three standard deviations either way: shares p ± 3·√(p(1 − p)/nᵢ) (p chart), rates u ± 3·√(u/nᵢ)
 * (u chart; c chart where every nᵢ is 1), each times σz = mean moving range of z / 1.128 when `asMoving` (Laney 2002,
 * Quality Engineering 14:531). Null below six counted periods. Shewhart 1931; NIST/SEMATECH 6.3.3.
 * @param values since the start or a declared change, as `whole` says.
 * @param sizes how much room there was in each period; a period without is as one without a value.
 * @param baseline how many of the periods the limits are computed from.
 */
export function chartCounts(
  values: readonly (number | null)[],
  sizes: readonly (number | null)[],
  baseline: number,
  { shares, whole, asMoving }: Counting,
): Charted | null {
  const periods = values.map((value, at) => {
    const size = sizes[at] ?? 0;
    return value === null || !(size > 0) ? null : { size, count: (value / whole) * size };
  });
  const known = periods.slice(0, baseline).filter((period) => period !== null);
  if (known.length < leastValues) return null;
  const all = known.reduce((sum, { size }) => sum + size, 0);
  const counted = known.reduce((sum, { count }) => sum + count, 0);
  // Where nothing or everything was counted, half an event stands in for the one that is still to come.
  const rate = Math.max(0.5, shares ? Math.min(counted, all - 0.5) : counted) / all;
  const deviation = (size: number) => Math.sqrt(rate * (shares ? 1 - rate : 1) * size);

  const asByChance = periods.map((period) => period && (period.count - rate * period.size) / deviation(period.size));
  const spread = asMoving ? mean(movingRanges(asByChance.slice(0, baseline))) / d2 : 1;
  const half = (size: number) => (3 * spread * deviation(size)) / size;
  const usual = all / known.length;
  const newest = periods.findLast((period) => period !== null);
  return {
    limits: periods.map((period): Limits => {
      const width = half(period?.size ?? usual);
      return {
        centre: rate * whole,
        lower: Math.max(0, rate - width) * whole,
        upper: Math.min(shares ? 1 : Infinity, rate + width) * whole,
      };
    }),
    standings: periods.map((period) => {
      if (period === null) return null;
      const off = period.count - rate * period.size;
      // Counts are whole: the one next to what is expected is on the centre line. Else small counts, which lie below
      // their mean more often than above it, would make runs that mean nothing.
      return Math.abs(off) < 0.5 ? 0 : standingOf(off, 0, spread * deviation(period.size));
    }),
    smallestVisibleChange: half(usual) * whole,
    steps: null,
    gaps: null,
    counts: asMoving ? null : { shares, rate, size: newest?.size ?? usual, room: all },
  };
}
