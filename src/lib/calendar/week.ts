import { addDays, dateLabel, dateOf, type Day, type Weekday, weekdayOf, yearOf } from './day.ts';

/** The first day of the week that holds this day; a week is named by it. */
export function weekOf(day: Day, firstDayOfWeek: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - firstDayOfWeek + 7) % 7));
}

export function isWeekStart(day: Day, firstDayOfWeek: Weekday): boolean {
  return weekdayOf(day) === firstDayOfWeek;
}

/** The last `count` weeks up to and with `ending`, oldest first, each named by its first day. */
export function lastWeeks(count: number, ending: Day): Day[] {
  return Array.from({ length: count }, (_, place) => addDays(ending, (place - count + 1) * 7));
}

/** `9–15 Nov`, `26 Oct–1 Nov`; with the year `9–15 Nov 2026`, `29 Dec 2025–4 Jan 2026`. */
export function weekLabel(week: Day, withYear = false): string {
  const last = addDays(week, 6);
  if (week.slice(0, 7) === last.slice(0, 7)) {
    return `${dateOf(week)}–${dateLabel(last, withYear)}`;
  }
  return `${dateLabel(week, withYear && yearOf(week) !== yearOf(last))}–${dateLabel(last, withYear)}`;
}
