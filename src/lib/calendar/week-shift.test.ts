import { expect, it } from 'vitest';
import { addDays, day, type Weekday } from './day.ts';
import { isWeekStart, weekOf } from './week.ts';
import { weekShift } from './week-shift.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
const pairs = weekdays.flatMap((from) => weekdays.map((to) => [from, to] as const));
const anyMonday = day('2024-12-30');

/** The weeks of a year and a half, across two ends of a year and a leap day. */
const weeksFrom = (first: Weekday) =>
  Array.from({ length: 80 }, (_, place) => weekOf(addDays(anyMonday, place * 7), first));

const daysOf = (week: ReturnType<typeof day>) => Array.from({ length: 7 }, (_, place) => addDays(week, place));

it.each([
  [1, 7, -1],
  [7, 1, 1],
  [1, 6, -2],
  [6, 1, 2],
  [7, 6, -1],
  [1, 4, 3],
  [1, 5, -3],
] as const)('from %i to %i is %i days', (from, to, days) => {
  expect(weekShift(from, to)).toBe(days);
});

it('leads to the week that shares most of its days, to none twice, and back', () => {
  for (const [from, to] of pairs) {
    const weeks = weeksFrom(from);
    const moved = weeks.map((week) => addDays(week, weekShift(from, to)));
    expect(new Set(moved).size).toBe(weeks.length);
    for (const [at, week] of moved.entries()) {
      const before = weeks[at] ?? anyMonday;
      expect(isWeekStart(week, to)).toBe(true);
      const shared = (other: typeof week) => daysOf(other).filter((one) => daysOf(before).includes(one)).length;
      const around = [addDays(week, -7), addDays(week, 7)];
      for (const other of around) expect(shared(week)).toBeGreaterThan(shared(other));
      expect(addDays(week, weekShift(to, from))).toBe(before);
    }
  }
});
