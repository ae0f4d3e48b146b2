import { addDays, type Day, type Weekday } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import type { TimeEntry } from './time-entry.ts';

/** Hours for clients, not for the company itself. */
export const isDelivery = ({ billable, client, project }: TimeEntry): boolean =>
  billable ?? (client !== null || project !== null);

/** Hours delivered in each closed week before `asOf`, from the first entry on, oldest first; a week without any is 0. */
export function weeklyDelivery(
  entries: readonly TimeEntry[],
  asOf: Day,
  firstDayOfWeek: Weekday,
): { readonly week: Day; readonly hours: number }[] {
  const running = weekOf(asOf, firstDayOfWeek);
  const byWeek = new Map<Day, number>();
  for (const entry of entries) {
    const week = weekOf(entry.date, firstDayOfWeek);
    if (week >= running) continue;
    byWeek.set(week, (byWeek.get(week) ?? 0) + (isDelivery(entry) ? entry.hours : 0));
  }
  const first = [...byWeek.keys()].toSorted()[0];
  const weeks: { week: Day; hours: number }[] = [];
  for (let week = first ?? running; week < running; week = addDays(week, 7)) {
    weeks.push({ week, hours: byWeek.get(week) ?? 0 });
  }
  return weeks;
}
