import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { comingTimes } from './coming-times.ts';
import type { Schedule } from './schedule.ts';

const timeZone = 'America/New_York';
const tuesdays: Schedule = { weekday: 2, startsAt: '09:00', everyWeeks: 1 };
const at = (text: string) => Date.parse(text);
const days = (from: string, until: string, planned: readonly string[] = [], schedule = tuesdays, last = '2026-10-13') =>
  comingTimes(schedule, day(last), planned.map(at), { now: at(from), until: at(until), timeZone }).map((one) =>
    new Date(one).toISOString(),
  );

it('stays at nine where the company is when clocks are put back', () => {
  // New York leaves summer time on 1 November 2026: 9:00 is 13:00 UTC before, and 14:00 after.
  expect(days('2026-10-19T12:00:00Z', '2026-11-04T00:00:00Z')).toEqual([
    '2026-10-20T13:00:00.000Z',
    '2026-10-27T13:00:00.000Z',
    '2026-11-03T14:00:00.000Z',
  ]);
});

it('leaves a week to the meeting that is planned in it', () => {
  expect(days('2026-10-19T12:00:00Z', '2026-11-04T00:00:00Z', ['2026-10-29T13:00:00Z'])).toEqual([
    '2026-10-20T13:00:00.000Z',
    '2026-11-03T14:00:00.000Z',
  ]);
});

it('counts every second week from the last meeting, and names nothing where no time is agreed', () => {
  const twoWeekly = { ...tuesdays, everyWeeks: 2 };
  expect(days('2026-10-14T12:00:00Z', '2026-11-12T00:00:00Z', [], twoWeekly)).toEqual([
    '2026-10-27T13:00:00.000Z',
    '2026-11-10T14:00:00.000Z',
  ]);
  expect(days('2026-10-14T12:00:00Z', '2026-11-12T00:00:00Z', [], { ...tuesdays, startsAt: null })).toEqual([]);
});
