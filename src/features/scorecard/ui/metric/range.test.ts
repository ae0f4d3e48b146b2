import { expect, test } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { mostPeriods, periodsIn, rangeFrom } from './range.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const today = day('2026-11-17');
const weeks = (range: Parameters<typeof periodsIn>[0], first: string | null) =>
  periodsIn(range, first, 'weekly', calendar, today);

test('an address says how far back; anything else is the usual range', () => {
  expect([52, '104', 'all', 'ten', undefined].map(rangeFrom)).toEqual([52, 104, 'all', 26, 26]);
});

test('the range ends with the running week and begins no earlier than the first value', () => {
  expect(weeks(26, '2020-01-06')).toHaveLength(27);
  expect(weeks(26, '2020-01-06').at(-1)).toBe('2026-11-16');
  // 3 August is fifteen weeks before the running one.
  expect(weeks(52, '2026-08-03')[0]).toBe('2026-08-03');
  expect(weeks('all', '2026-08-03')).toHaveLength(16);
});

test('a young metric is given room, an old one is cut at what the server gives', () => {
  expect(weeks(26, '2026-11-09')).toHaveLength(13);
  expect(weeks('all', null)).toHaveLength(13);
  expect(weeks('all', '1991-01-07')).toHaveLength(mostPeriods);
});
