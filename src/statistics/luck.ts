import { countLuck } from './count-luck.ts';
import { luckTable } from './luck-table.ts';
import type { Segment } from './process/read-process.ts';

/** Charts that cry wolf about equally often: those whose spread is measured, and those whose spread follows from counts. */
export type ChartFamily = 'individuals' | 'counts' | 'gaps';

export interface Luck {
  /** How many fresh signals a period brings on average if nothing has changed anywhere. */
  readonly expected: number;
  /** The chance, from 0 to 1, that it brings at least one, if the processes do not depend on each other. */
  readonly chanceOfAny: number;
}

function familyOf(chart: Segment['chart']): ChartFamily {
  if (chart === 'g') return 'gaps';
  return chart === 'c' || chart === 'u' || chart === 'p' ? 'counts' : 'individuals';
}

/**
 * What luck alone would give in one period, by simulation of stable processes. It depends on how many values a chart
 * has: limits that the last value helped to draw rarely exclude it, so the chance rises when the limits are frozen.
 * Counts have chances of their own, by how many are counted; with the number of values they rise as those of the table.
 * Only `fresh` signals under the rules of the house are counted.
 * @param newest the newest segment of each process that has a value in the period.
 */
export function luckOf(newest: readonly Pick<Segment, 'chart' | 'values' | 'counts'>[]): Luck {
  let expected = 0;
  let none = 1;
  for (const { chart, values, counts } of newest) {
    const { first, chances, later } = luckTable[familyOf(chart)];
    const tabled = values < first ? 0 : (chances[values - first] ?? later);
    const chance = counts && tabled > 0 ? countLuck(counts) * (tabled / later) : tabled;
    expected += chance;
    none *= 1 - chance;
  }
  return { expected, chanceOfAny: 1 - none };
}
