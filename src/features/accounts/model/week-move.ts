import { type Day, type Weekday, addDays, weekdayNames } from '#lib/calendar/day.ts';
import { weekLabel, weekOf } from '#lib/calendar/week.ts';
import { weekShift } from '#lib/calendar/week-shift.ts';

/** What stands by weeks in a company. */
export interface WeeklyCounts {
  readonly numbers: number;
  /** Goals from a week on, and goals of one week alone. */
  readonly goals: number;
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/**
 * What another first day of the week does to what stands by weeks; null when nothing does.
 * @param today the company's.
 */
export function weekMoveWords({ numbers, goals }: WeeklyCounts, from: Weekday, to: Weekday, today: Day): string | null {
  const what = [
    ...(numbers === 0 ? [] : [counted(numbers, 'number', 'numbers')]),
    ...(goals === 0 ? [] : [counted(goals, 'dated goal', 'dated goals')]),
  ].join(' and ');
  if (what === '' || from === to) return null;
  const week = addDays(weekOf(today, from), -7);
  const verb = numbers + goals === 1 ? 'moves' : 'move';
  const moved = addDays(week, weekShift(from, to));
  return `${what} ${verb} to weeks that begin on ${weekdayNames[to - 1]}: what stands at ${weekLabel(week)} will stand at ${weekLabel(moved)}. Notes and history stay with them, and changing back moves them back.`;
}
