import { expect, it } from 'vitest';
import { day } from './day.ts';
import { withinDay } from './within-day.ts';

it('is noon where the company is, also on the days on which clocks change', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(new Date(withinDay(day('2026-11-02'), 'America/New_York', now)).toISOString()).toBe(
    '2026-11-02T17:00:00.000Z',
  );
  // Clocks went forward at 2 that night.
  expect(new Date(withinDay(day('2026-03-08'), 'America/New_York', now)).toISOString()).toBe(
    '2026-03-08T16:00:00.000Z',
  );
});

it('is never later than now', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(withinDay(day('2026-11-22'), 'America/New_York', now)).toBe(now);
});
