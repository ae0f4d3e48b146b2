import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Month } from './day.ts';
import { quarterLabel, quarterOf, quarterStart, yearStart } from './quarter.ts';

describe('quarters', () => {
  it.each([
    ['2026-01-01', 1, 2026, 1, '2026-01-01', 'Q1 2026'],
    ['2026-12-31', 1, 2026, 4, '2026-10-01', 'Q4 2026'],
    ['2026-03-31', 4, 2025, 4, '2026-01-01', 'Q4 2025/26'],
    ['2026-04-01', 4, 2026, 1, '2026-04-01', 'Q1 2026/27'],
    ['2026-11-17', 7, 2026, 2, '2026-10-01', 'Q2 2026/27'],
    ['2027-01-31', 12, 2026, 1, '2026-12-01', 'Q1 2026/27'],
    ['2099-12-01', 12, 2099, 1, '2099-12-01', 'Q1 2099/00'],
    ['2026-02-28', 2, 2026, 1, '2026-02-01', 'Q1 2026/27'],
    ['2026-01-31', 2, 2025, 4, '2025-11-01', 'Q4 2025/26'],
  ] as const)('%s in a year from month %i', (text, month, year, number, start, label) => {
    const quarter = quarterOf(day(text), month);
    expect(quarter).toEqual({ year, number });
    expect(quarterStart(quarter, month)).toBe(start);
    expect(quarterLabel(quarter, month)).toBe(label);
  });

  it('hold their days: none before its start, none of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (offset, number) => {
        const month = number as Month;
        const any = addDays(day('1901-01-01'), offset);
        const start = quarterStart(quarterOf(any, month), month);
        expect(start <= any).toBe(true);
        expect(quarterOf(start, month)).toEqual(quarterOf(any, month));
        expect(quarterOf(addDays(start, -1), month)).not.toEqual(quarterOf(any, month));
        expect(any < addDays(start, 93)).toBe(true);
        expect(yearStart(any, month) <= start).toBe(true);
      }),
    );
  });
});
