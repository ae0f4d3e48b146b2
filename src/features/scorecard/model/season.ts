import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import { compareWithSeason } from '#statistics/process/season.ts';
import type { Season } from './reading/process-reading.ts';

/** How many periods a season takes to come again. */
export const inAYear: Readonly<Record<Cadence, number>> = { weekly: 52, monthly: 12, quarterly: 4, yearly: 1 };

const leastCycles = 2;

/** Whether a season and a change cannot be told apart yet. What is counted by the year has no season. */
export const isTooYoungForSeason = (values: readonly unknown[], cadence: Cadence): boolean =>
  cadence !== 'yearly' && values.length < leastCycles * inAYear[cadence];

/**
 * The last period beside the same one a year before, in the unit of the values.
 * @param values one a closed period, oldest first; null is a period without a value.
 * @returns null before two full years, where values for it are missing, and of yes and no.
 */
export function besideSeason(
  { unit, cadence }: { readonly unit: Unit; readonly cadence: Cadence },
  values: readonly (number | null)[],
): Season | null {
  if (unit === 'yes-no' || cadence === 'yearly') return null;
  const read = compareWithSeason(values, inAYear[cadence]);
  if (read.verdict === 'cannot-separate') return null;
  const { difference, limits, isChange } = read;
  return { difference, lower: limits.lower, upper: limits.upper, isChange };
}
