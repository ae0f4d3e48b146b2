import { describe, expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { holidayShare, inFirstQuarter, lastFirstQuarter, summerWave } from './season.ts';

describe('the year', () => {
  it('is highest in July and lowest in January', () => {
    expect(summerWave(day('2026-07-06'))).toBeGreaterThan(0.99);
    expect(summerWave(day('2026-01-05'))).toBeLessThan(-0.95);
    expect(Math.abs(summerWave(day('2026-10-12')))).toBeLessThan(0.15);
  });

  // In 2026 Thanksgiving is Thursday 26 November (fourth Thursday); Christmas and New Year are Fridays.
  it.each([
    ['2026-11-23', 0.75],
    ['2026-11-16', 1],
    ['2026-12-21', 0.45],
    ['2026-12-28', 0.65],
    ['2026-06-29', 0.85],
    ['2026-05-04', 1],
  ])('leaves of the week of %s a share of %d', (week, share) => {
    expect(holidayShare(day(week))).toBe(share);
  });

  it('has a last first quarter once April has come', () => {
    expect(lastFirstQuarter(day('2026-04-01'))).toBe(2026);
    expect(lastFirstQuarter(day('2026-03-30'))).toBe(2025);
    expect(inFirstQuarter(day('2026-03-30'), 2026)).toBe(true);
    expect(inFirstQuarter(day('2026-04-06'), 2026)).toBe(false);
  });
});
