import type { Day } from '#lib/calendar/day.ts';
import type { Deal } from './deal.ts';

interface Change {
  /** Null where it is not told. */
  readonly from: string | null;
  readonly to: string;
  readonly day: Day;
}

/**
 * The first day of a deal in each of its stages, earliest first. A deal was in the stage that it left first since it was
 * created.
 * @param changes in any order; of those of one day, in the order in which they were made.
 */
export function stageDays(changes: readonly Change[], { created }: Deal): Deal['entered'] {
  const inTime = changes.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first] = inTime;
  const days = new Map<string, Day>();
  if (first && first.from !== null && first.from !== first.to && created !== null && created <= first.day)
    days.set(first.from, created);
  for (const { to, day } of inTime) if (!days.has(to)) days.set(to, day);
  return [...days].map(([stage, day]) => ({ stage, day }));
}
