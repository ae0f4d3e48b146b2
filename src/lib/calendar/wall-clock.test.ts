import { expect, it } from 'vitest';
import { wallClockAt } from './wall-clock.ts';

it.each([
  // New York goes back from 2:00 to 1:00 on 1 November 2026, which is 06:00 in UTC
  ['2026-11-01T05:59:59Z', 'America/New_York', '2026-11-01', 7199],
  ['2026-11-01T06:00:00Z', 'America/New_York', '2026-11-01', 3600],
  ['2026-11-01T14:00:00Z', 'America/New_York', '2026-11-01', 32_400],
  // forward from 2:00 to 3:00 on 8 March, 07:00 in UTC
  ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08', 7199],
  ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08', 10_800],
  ['2026-11-09T18:20:00Z', 'Asia/Kathmandu', '2026-11-10', 300],
  ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31', 86_399],
])('%s is shown in %s', (instant, timeZone, day, second) => {
  expect(wallClockAt(Date.parse(instant), timeZone)).toEqual({ day, second });
});
