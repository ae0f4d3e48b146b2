import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Weekday } from './day.ts';
import { isWeekStart, lastWeeks, weekLabel, weekOf } from './week.ts';

describe('weekOf', () => {
  // Tue 17 November 2026
  it.each([
    [1, '2026-11-16'],
    [2, '2026-11-17'],
    [3, '2026-11-11'],
    [4, '2026-11-12'],
    [5, '2026-11-13'],
    [6, '2026-11-14'],
    [7, '2026-11-15'],
  ] as const)('with weeks from day %i, 17 Nov lies in %s', (first, week) => {
    expect(weekOf(day('2026-11-17'), first)).toBe(week);
  });

  it('begins on the first day and holds the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 7 }), (offset, number) => {
        const first = number as Weekday;
        const any = addDays(day('2026-11-17'), offset);
        const week = weekOf(any, first);
        expect(isWeekStart(week, first)).toBe(true);
        expect(daysBetween(week, any)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(week, any)).toBeLessThan(7);
        expect(isWeekStart(any, first)).toBe(week === any);
      }),
    );
  });
});

it('lists the last weeks, oldest first', () => {
  expect(lastWeeks(3, day('2026-01-05'))).toEqual(['2025-12-22', '2025-12-29', '2026-01-05']);
  expect(lastWeeks(0, day('2026-01-05'))).toEqual([]);
});

describe('weekLabel', () => {
  it.each([
    ['2026-11-09', '9–15 Nov', '9–15 Nov 2026'],
    ['2026-10-26', '26 Oct–1 Nov', '26 Oct–1 Nov 2026'],
    ['2025-12-29', '29 Dec–4 Jan', '29 Dec 2025–4 Jan 2026'],
    ['2026-02-23', '23 Feb–1 Mar', '23 Feb–1 Mar 2026'],
  ])('%s: %s', (week, label, withYear) => {
    expect(weekLabel(day(week))).toBe(label);
    expect(weekLabel(day(week), true)).toBe(withYear);
  });
});
