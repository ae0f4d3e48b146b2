import { mean } from '#statistics/moment.ts';
import type { Segment } from '#statistics/process/read-process.ts';

/** What a process usually does, in the unit of its values. */
export interface Usual {
  readonly centre: number;
  /** Natural limits; null while there are none, or where each period is judged by the one before. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export function usualOf(values: readonly number[], segment: Segment | undefined): Usual {
  const limits = segment?.newest ?? null;
  return limits === null || segment === undefined || segment.chart.includes('differences')
    ? { centre: mean(values), lower: null, upper: null }
    : limits;
}
