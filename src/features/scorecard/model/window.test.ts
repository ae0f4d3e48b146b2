import { describe, expect, test } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { periodsIn, usualWindow, windowsOf } from './window.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;

describe('how many periods are shown', () => {
  test('so many closed ones and the running one', () => {
    expect(periodsIn(13, 'weekly', day('2026-11-17'), calendar)).toBe(14);
    expect(periodsIn(52, 'weekly', day('2026-11-17'), calendar)).toBe(53);
  });

  test('the quarter from the week that holds its first day', () => {
    // 1 October 2026 is a Thursday: its week began on 28 September, and 16 November is the seventh Monday after that.
    expect(periodsIn('quarter', 'weekly', day('2026-11-17'), calendar)).toBe(8);
    expect(periodsIn('quarter', 'weekly', day('2026-10-07'), calendar), 'in its second week').toBe(2);
    expect(periodsIn('quarter', 'weekly', day('2026-10-01'), calendar), 'just begun: the week before too').toBe(2);
  });

  test('a quarter begins where the company’s year says', () => {
    // With a year from February a quarter begins in November, and 1 November 2026 is a Sunday: its week began on 26 October.
    const own = { firstDayOfWeek: 1, yearStartsMonth: 2 } as const;
    expect(periodsIn('quarter', 'weekly', day('2026-11-17'), own)).toBe(4);
  });
});

test('every cadence offers its usual window', () => {
  expect(windowsOf('weekly')).toEqual([4, 13, 26, 52, 'quarter']);
  for (const cadence of ['weekly', 'monthly', 'quarterly', 'yearly'] as const) {
    expect(windowsOf(cadence)).toContain(usualWindow(cadence));
  }
});
