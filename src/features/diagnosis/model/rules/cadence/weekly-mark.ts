import { addDays, type Day } from '#lib/calendar/day.ts';
import { isClosed, periodOf } from '#lib/calendar/period.ts';
import { mean } from '#statistics/moment.ts';
import type { Ground } from '../../ground.ts';
import type { MeetingRecord } from '../../records.ts';

/** The mean of the marks that meetings of one week got, from 1 to 10. */
export interface WeeklyMark {
  /** The first day of the week. */
  readonly week: Day;
  readonly mark: number | null;
}

/** Closed weeks from the first with a mark to the last one; a week without any is a hole and not a bad one. */
export function weeklyMarks(meetings: readonly MeetingRecord[], { asOf, company }: Ground): WeeklyMark[] {
  const marks = new Map<Day, number[]>();
  for (const { date, rating, cancelled } of meetings) {
    const week = periodOf(date, 'weekly', company.calendar);
    if (rating === null || cancelled || !isClosed(week, 'weekly', asOf)) continue;
    marks.set(week, [...(marks.get(week) ?? []), rating]);
  }
  const known = [...marks.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  const weeks: WeeklyMark[] = [];
  if (first === undefined || last === undefined) return [];
  for (let week = first; week <= last; week = addDays(week, 7)) {
    const given = marks.get(week);
    weeks.push({ week, mark: given === undefined ? null : mean(given) });
  }
  return weeks;
}
