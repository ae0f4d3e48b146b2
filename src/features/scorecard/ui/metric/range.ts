import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, type Calendar, periodOf, shiftPeriod, trailingPeriods } from '#lib/calendar/period.ts';

/** How far back the page looks: so many closed periods, or all there are. */
export type Range = 26 | 52 | 104 | 'all';

export const ranges: readonly Range[] = [26, 52, 104, 'all'];

export const usualRange = 26;

/** As it stands in an address; anything else is the usual one. */
export const rangeFrom = (written: unknown): Range =>
  ranges.find((range) => String(range) === String(written)) ?? usualRange;

/** What the server gives at most: ten years of weeks. */
export const mostPeriods = 530;

/** With fewer periods in sight a line would look like more than it is. */
const fewest = 12;

/**
 * The periods in sight, oldest first, the running one last.
 * @param first the first period with a value: before it there is nothing to see.
 */
export function periodsIn(
  range: Range,
  first: string | null,
  cadence: Cadence,
  calendar: Calendar,
  today: Day,
): readonly Day[] {
  const running = periodOf(today, cadence, calendar);
  const most = range === 'all' ? mostPeriods - 1 : range;
  let count = fewest;
  while (count < most && first !== null && shiftPeriod(running, cadence, -count) > first) count += 1;
  return trailingPeriods(count + 1, running, cadence);
}
