import { addDays, type Day, day, daysBetween } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, repeats } from './repeat.ts';

describe('when a to-do that repeats is due next', () => {
  it.each([
    ['weekly', '2026-11-20', '2026-11-20', '2026-11-27'],
    // Done eleven days late: what has passed is left out.
    ['weekly', '2026-11-20', '2026-12-01', '2026-12-04'],
    ['two-weekly', '2026-11-20', '2026-12-04', '2026-12-18'],
    ['monthly', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['monthly', '2026-01-31', '2026-02-28', '2026-03-31'],
    ['monthly', '2026-01-31', '2026-03-31', '2026-04-30'],
    ['monthly', '2026-01-31', '2026-12-31', '2027-01-31'],
    ['monthly', '2024-01-30', '2024-01-30', '2024-02-29'],
    ['monthly', '2026-01-05', '2026-03-20', '2026-04-05'],
    ['monthly', '2026-01-20', '2026-03-05', '2026-03-20'],
    ['quarterly', '2026-11-30', '2026-11-30', '2027-02-28'],
    ['quarterly', '2026-11-30', '2027-02-28', '2027-05-30'],
  ] as const)('%s from %s, after %s: %s', (repeat, from, after, expected) => {
    expect(nextDue(repeat, from as Day, after as Day)).toBe(expected);
  });

  it('is after the day it was done, and never more than one step away', () => {
    const longest = { weekly: 7, 'two-weekly': 14, monthly: 31, quarterly: 92 };
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days));
    fc.assert(
      fc.property(fc.constantFrom(...repeats), anyDay, fc.integer({ min: 0, max: 2000 }), (repeat, from, later) => {
        const after = addDays(from, later);
        const next = nextDue(repeat, from, after);
        expect(next > after).toBe(true);
        expect(daysBetween(after, next)).toBeLessThanOrEqual(longest[repeat]);
      }),
    );
  });
});
