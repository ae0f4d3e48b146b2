import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { nextDue, outcomeOf } from './ending.ts';

const january = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const february = { ...january, yearStartsMonth: 2 } as const;

it('what is carried on is due at the end of the quarter after its own, and never on a day that is over', () => {
  expect(nextDue(day('2026-12-31'), day('2026-12-17'), january)).toBe('2027-03-31');
  expect(nextDue(day('2026-12-31'), day('2027-01-07'), january)).toBe('2027-03-31');
  expect(nextDue(day('2026-03-31'), day('2026-11-18'), january)).toBe('2026-12-31');
});

it('its day is one of the calendar as it is by now', () => {
  // Committed to the end of a calendar year; the quarters run from February now.
  expect(nextDue(day('2026-12-31'), day('2026-12-17'), february)).toBe('2027-01-31');
});

it('there is no partial credit', () => {
  expect(outcomeOf('carried')).toBe('not-done');
  expect(outcomeOf('dropped')).toBe('dropped');
});
