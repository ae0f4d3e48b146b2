import { kendall } from '#statistics/association/kendall.ts';
import { median } from '#statistics/median.ts';
import { normalBelow } from '#statistics/normal.ts';
import { twoSidedZ } from '#statistics/normal-quantile.ts';

/** A line through values of which each is only compared with those of the same season. */
export interface SeasonalTrend {
  /** In units of the values a period. */
  readonly slope: number;
  /** Of the slope. */
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Kendall's S summed over the seasons, with the variances summed as well and a step of one for continuity, and the median
 * of the slopes between equal seasons (Hirsch, Slack and Smith 1982, Water Resources Research 18:107). Null below two
 * full cycles, and where no season varies.
 * @param values one a period, oldest first.
 * @param cycle periods in a cycle, such as 12 months.
 */
export function seasonalTrend(values: readonly number[], cycle: number, level: number): SeasonalTrend | null {
  if (values.length < 2 * cycle) return null;
  let [score, variance] = [0, 0];
  const slopes: number[] = [];
  for (let season = 0; season < cycle; season += 1) {
    const same = values.filter((_, at) => at % cycle === season);
    const order = kendall([...same.keys()], same);
    score += order?.score ?? 0;
    variance += order?.variance ?? 0;
    for (const [later, value] of same.entries()) {
      for (let before = 0; before < later; before += 1) {
        slopes.push((value - (same[before] ?? value)) / ((later - before) * cycle));
      }
    }
  }
  if (variance === 0) return null;
  const sorted = Float64Array.from(slopes).sort();
  const first = Math.max(0, Math.floor((slopes.length - twoSidedZ(level) * Math.sqrt(variance)) / 2) - 1);
  const slope = median(slopes);
  return {
    slope,
    low: sorted[first] ?? slope,
    high: sorted[sorted.length - 1 - first] ?? slope,
    p: Math.min(1, 2 * normalBelow(-Math.max(0, Math.abs(score) - 1) / Math.sqrt(variance))),
  };
}
