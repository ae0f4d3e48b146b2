import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { Interval } from './interval.ts';

/** Events counted over a time, an area or anything else that they could happen in. */
export interface EventCount {
  /** A whole number from 0. */
  readonly events: number;
  /** How much they could happen in, above 0, in the unit that the rate is per: 13 for weeks of a quarter. */
  readonly exposure: number;
}

/**
 * The exact interval of a rate of events per unit of exposure, if they come singly and independently (Garwood 1936).
 * From 0 without events; from 0 to infinity without exposure.
 */
export function rateInterval({ events, exposure }: EventCount, level = 0.95): Interval {
  if (exposure === 0) return { low: 0, high: Infinity };
  return {
    low: events === 0 ? 0 : gammaQuantile((1 - level) / 2, events, 1) / exposure,
    high: gammaQuantile((1 + level) / 2, events + 1, 1) / exposure,
  };
}
