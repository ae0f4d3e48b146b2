import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';

/** Ten hours a week for 4,000 a month, a fifth of them doing. */
export const engagementWith = (client: string, more: Partial<Engagement> = {}): Engagement => ({
  holds: 'engagement',
  client,
  monthlyFee: 4000,
  hoursPerWeek: 10,
  started: null,
  ends: null,
  leadShare: 0.5,
  buildShare: 0.3,
  doShare: 0.2,
  ...more,
});

export const workedOn = (date: Day, client: string, hours: number, category: string | null = null): TimeEntry => ({
  holds: 'time',
  date,
  person: 'Olu',
  client,
  project: null,
  task: null,
  hours,
  billable: null,
  category,
  description: null,
});

/** What `entry` makes of each of so many weeks from this day on. */
export function weekly(
  from: Day,
  weeks: number,
  entry: (date: Day, week: number) => readonly TimeEntry[],
): readonly TimeEntry[] {
  return Array.from({ length: weeks }, (_, week) => entry(addDays(from, week * 7), week)).flat();
}
