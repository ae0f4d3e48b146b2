import { expect, test } from 'vitest';
import { todayIn } from './today.ts';

const at = (iso: string) => Date.parse(iso);

test('turns at midnight of the zone, to the millisecond, and back when the clock is put back', () => {
  // Kathmandu is 5:45 ahead of UTC: midnight there is 18:15 here.
  const zone = 'Asia/Kathmandu';
  expect(todayIn(zone, at('2026-11-22T18:14:59.999Z'))).toBe('2026-11-22');
  expect(todayIn(zone, at('2026-11-22T18:15:00.000Z'))).toBe('2026-11-23');
  expect(todayIn(zone, at('2026-11-22T18:15:59.999Z'))).toBe('2026-11-23');
  expect(todayIn(zone, at('2026-11-22T18:14:59.999Z'))).toBe('2026-11-22');
});

test('keeps zones apart within the same minute', () => {
  const now = at('2026-11-22T23:30:00Z');
  expect(['Pacific/Honolulu', 'Europe/Berlin', 'UTC'].map((zone) => todayIn(zone, now))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-22',
  ]);
});

test('what is no zone is refused, also the second time', () => {
  const ask = () => todayIn('Nowhere/Atlantis', at('2026-11-22T12:00:00Z'));
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow(RangeError);
});
