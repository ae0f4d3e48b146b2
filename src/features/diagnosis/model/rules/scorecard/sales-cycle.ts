import type { Deal } from '#features/journey/model/deal.ts';
import { type Day, daysBetween } from '#lib/calendar/day.ts';
import { kaplanMeier } from '#statistics/survival/kaplan-meier.ts';
import { survivalQuantile } from '#statistics/survival/survival-quantile.ts';

export interface SalesCycle {
  /** Weeks, whole ones, within which 85 % of the deals are closed, won or lost; those still open are unfinished. */
  readonly weeks: number;
  /** How many deals were watched, and how many of them were closed. */
  readonly deals: number;
  readonly closed: number;
}

const leastClosed = 10;
const late = 0.85;

/** How long deals take until they are closed (Kaplan-Meier). Null with fewer than ten closed ones, or while 85 % are not reached. */
export function salesCycleOf(deals: readonly Deal[], asOf: Day): SalesCycle | null {
  const lifetimes = deals.flatMap(({ created, closed, status }) => {
    if (created === null || created > asOf) return [];
    const event = status !== 'open' && closed !== null && closed <= asOf;
    // Closed on a day that nobody wrote down: it tells nothing of how long.
    return status !== 'open' && closed === null ? [] : [{ time: daysBetween(created, event ? closed : asOf), event }];
  });
  const curve = kaplanMeier(lifetimes);
  const { time } = survivalQuantile(curve, late);
  return time === null || curve.ended < leastClosed
    ? null
    : { weeks: Math.ceil(time / 7), deals: curve.n, closed: curve.ended };
}
