import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Month, type Weekday } from './day.ts';
import {
  cadences,
  isClosed,
  isPeriodStart,
  lastClosedPeriod,
  nextPeriod,
  periodEnd,
  periodLabel,
  periodOf,
  previousPeriod,
  shiftPeriod,
  trailingPeriods,
} from './period.ts';

const sundays = { firstDayOfWeek: 7, yearStartsMonth: 7 } as const;

describe('periods', () => {
  // Tue 17 November 2026, weeks from Sunday, years from July
  it.each([
    ['weekly', '2026-11-15', '2026-11-21', '2026-11-08', '15–21 Nov', '15–21 Nov 2026'],
    ['monthly', '2026-11-01', '2026-11-30', '2026-10-01', 'Nov', 'Nov 2026'],
    ['quarterly', '2026-10-01', '2026-12-31', '2026-07-01', 'Q2 2026/27', 'Q2 2026/27'],
    ['yearly', '2026-07-01', '2027-06-30', '2025-07-01', '2026/27', '2026/27'],
  ] as const)('%s', (cadence, start, end, before, label, withYear) => {
    const period = periodOf(day('2026-11-17'), cadence, sundays);
    expect(period).toBe(start);
    expect(periodEnd(period, cadence)).toBe(end);
    expect(previousPeriod(period, cadence)).toBe(before);
    expect(lastClosedPeriod(day('2026-11-17'), cadence, sundays)).toBe(before);
    expect(periodLabel(period, cadence, sundays)).toBe(label);
    expect(periodLabel(period, cadence, sundays, true)).toBe(withYear);
  });

  it('close only when their last day is over', () => {
    const week = day('2026-11-09');
    expect(isClosed(week, 'weekly', day('2026-11-15'))).toBe(false);
    expect(isClosed(week, 'weekly', day('2026-11-16'))).toBe(true);
    expect(isClosed(day('2026-02-01'), 'monthly', day('2026-02-28'))).toBe(false);
    expect(isClosed(day('2026-02-01'), 'monthly', day('2026-03-01'))).toBe(true);
  });

  it('trail back over the turn of a year', () => {
    expect(trailingPeriods(3, day('2026-02-01'), 'monthly')).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
    expect(trailingPeriods(13, day('2026-11-09'), 'weekly')[0]).toBe('2026-08-17');
    expect(shiftPeriod(day('2026-10-01'), 'quarterly', -5)).toBe('2025-07-01');
  });

  it('follow one another without a gap, in every calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom(...cadences),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 12 }),
        (offset, cadence, first, month) => {
          const calendar = { firstDayOfWeek: first as Weekday, yearStartsMonth: month as Month };
          const any = addDays(day('1901-01-01'), offset);
          const period = periodOf(any, cadence, calendar);
          expect(isPeriodStart(period, cadence, calendar)).toBe(true);
          expect(period <= any && any <= periodEnd(period, cadence)).toBe(true);
          expect(periodOf(periodEnd(period, cadence), cadence, calendar)).toBe(period);
          expect(periodOf(addDays(periodEnd(period, cadence), 1), cadence, calendar)).toBe(nextPeriod(period, cadence));
          expect(previousPeriod(nextPeriod(period, cadence), cadence)).toBe(period);
          expect(isClosed(period, cadence, any)).toBe(false);
        },
      ),
    );
  });
});
