import { describe, expect, it } from 'vitest';
import { ok } from '../result.ts';
import type { Cell } from './cell.ts';
import { readClock } from './clock.ts';
import type { DateOrder } from './date-order.ts';
import { readMonth } from './month.ts';
import { dayOfDate, instantOfDate, readDate } from './written-date.ts';

const read = (cell: Cell, order: DateOrder | null = null, zone = 'America/New_York') => {
  const date = readDate(cell, { order, epoch: 1900 });
  return date.ok ? dayOfDate(date.value, zone) : date.error.code;
};

function instant(cell: Cell, zone: string, order: DateOrder | null = null): string {
  const date = readDate(cell, { order, epoch: 1900 });
  const at = date.ok ? instantOfDate(date.value, zone) : date;
  return at.ok ? new Date(at.value).toISOString() : at.error.code;
}

describe('a date', () => {
  it.each<[Cell, DateOrder | null, string]>([
    ['2026-01-05', null, '2026-01-05'],
    ['2026-1-5', null, '2026-01-05'],
    ['2026/01/05', 'dmy', '2026-01-05'],
    ['20260105', null, '2026-01-05'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['3.4.26', 'dmy', '2026-04-03'],
    ['12/31/68', 'mdy', '2068-12-31'],
    ['12/31/69', 'mdy', '1969-12-31'],
    ['31-12-2026', null, '2026-12-31'],
    ['12/31/2026', null, '2026-12-31'],
    ['5/5/2026', null, '2026-05-05'],
    ['Jan 5, 2026', null, '2026-01-05'],
    ['January 5 2026', null, '2026-01-05'],
    ['5 Jan 2026', null, '2026-01-05'],
    ['5-Jan-26', null, '2026-01-05'],
    ['Sept. 5th, 2026', null, '2026-09-05'],
    ['Mon, Jan 5, 2026', null, '2026-01-05'],
    ['Monday 5 January 2026', null, '2026-01-05'],
    [' 2026-01-05 ', null, '2026-01-05'],
    ['2026-01-05 13:30', null, '2026-01-05'],
    ['1/5/2026 11:59 PM', 'mdy', '2026-01-05'],
    // a day in UTC is still the evening before in New York
    ['2026-01-05T02:00:00Z', null, '2026-01-04'],
    ['2026-01-05T02:00:00', null, '2026-01-05'],
    // Excel shows 1 January 2026 for 46023: 126 years of 365 days, 31 leap days since 1900, day one, and the false one
    [46_023, null, '2026-01-01'],
    ['46023', null, '2026-01-01'],
    [46_023.75, null, '2026-01-01'],
    ['2024-02-29', null, '2024-02-29'],
  ])('%j, order %s', (cell, order, expected) => {
    expect(read(cell, order)).toBe(expected);
  });

  it.each<[Cell, DateOrder | null, string]>([
    ['31 Feb 2026', null, 'no-such-day'],
    ['2026-13-01', null, 'no-such-day'],
    ['2026-02-29', null, 'no-such-day'],
    ['31/01/2026', 'mdy', 'no-such-day'],
    ['31/31/2026', null, 'no-such-day'],
    ['2026-00-10', null, 'no-such-day'],
    ['1899-12-31', null, 'year-out-of-range'],
    ['9999-12-31', null, 'year-out-of-range'],
    [60, null, 'no-such-day'],
    [0, null, 'year-out-of-range'],
    [-1, null, 'year-out-of-range'],
    [Number.NaN, null, 'year-out-of-range'],
    [2_958_465, null, 'year-out-of-range'],
    ['03/04/2026', null, 'ambiguous-date'],
    ['Jan 5', null, 'not-a-date'],
    ['5 Foo 2026', null, 'not-a-date'],
    ['2026', null, 'not-a-date'],
    ['??', null, 'not-a-date'],
    ['', null, 'not-a-date'],
    ['=TODAY()', null, 'formula'],
    ['2026-01-05 25:00', null, 'not-a-time-of-day'],
    ['2026-01-05 12:60', null, 'not-a-time-of-day'],
    ['2026-01-05 13:30 PM', null, 'not-a-time-of-day'],
    ['2026-01-05 10:00 EST', null, 'not-a-date'],
    [true, null, 'not-a-date'],
    [{ percent: 5 }, null, 'not-a-date'],
    [`2026-01-05 ${'1'.repeat(100_000)}`, null, 'not-a-date'],
  ])('refuses %j, order %s', (cell, order, code) => {
    expect(read(cell, order)).toBe(code);
  });

  it.each<[Cell, string]>([
    // the 1904 system is 1,462 days behind: 1 January 2026 is 44561 there (ECMA-376 part 1, section 18.17.4.1)
    [44_561, '2026-01-01'],
    [0, '1904-01-01'],
    [60, '1904-03-01'],
  ])('%j of a workbook that counts from 1904', (cell, expected) => {
    expect(readDate(cell, { order: null, epoch: 1904 })).toMatchObject(ok({ day: expected }));
  });

  it.each<[number, string]>([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
  ])('day number %d stands on its side of the leap day that never was', (serial, expected) => {
    expect(read(serial)).toBe(expected);
  });
});

describe('an instant', () => {
  it.each<[Cell, string, DateOrder | null, string]>([
    ['2026-01-05 13:30', 'America/New_York', null, '2026-01-05T18:30:00.000Z'],
    ['2026-07-05 13:30', 'America/New_York', null, '2026-07-05T17:30:00.000Z'],
    ['2026-01-05T13:30:15.250', 'Europe/Berlin', null, '2026-01-05T12:30:15.250Z'],
    ['2026-01-05T13:30:00+02:00', 'America/New_York', null, '2026-01-05T11:30:00.000Z'],
    ['2026-01-05 13:30:00 -0530', 'America/New_York', null, '2026-01-05T19:00:00.000Z'],
    ['2023-05-09 23:19:32.729000 UTC', 'America/New_York', null, '2023-05-09T23:19:32.729Z'],
    ['2021-01-07 6:49:18', 'UTC', null, '2021-01-07T06:49:18.000Z'],
    ['03/04/2024 10:23:52 AM', 'UTC', 'mdy', '2024-03-04T10:23:52.000Z'],
    ['12/31/2024, 12:05 a.m.', 'UTC', 'mdy', '2024-12-31T00:05:00.000Z'],
    ['12/31/2024, 12:05\u202fPM', 'UTC', 'mdy', '2024-12-31T12:05:00.000Z'],
    ['20.07.26 10:45', 'Europe/Berlin', 'dmy', '2026-07-20T08:45:00.000Z'],
    [46_023.75, 'UTC', null, '2026-01-01T18:00:00.000Z'],
    // put forward from 2:00 to 3:00 on 8 March 2026: half past two is an hour later
    ['2026-03-08 02:30', 'America/New_York', null, '2026-03-08T07:30:00.000Z'],
    ['2026-03-08 01:59', 'America/New_York', null, '2026-03-08T06:59:00.000Z'],
    ['2026-03-08 03:00', 'America/New_York', null, '2026-03-08T07:00:00.000Z'],
    // put back from 2:00 to 1:00 on 1 November 2026: the first of the two
    ['2026-11-01 01:30', 'America/New_York', null, '2026-11-01T05:30:00.000Z'],
    ['2026-11-01 02:00', 'America/New_York', null, '2026-11-01T07:00:00.000Z'],
    ['2026-01-05', 'UTC', null, 'no-time'],
  ])('%j in %s, order %s', (cell, zone, order, expected) => {
    expect(instant(cell, zone, order)).toBe(expected);
  });
});

it.each<[Cell, number | string]>([
  ['10:23:52', 37_432],
  ['9:05 PM', 75_900],
  ['00:00', 0],
  ['2026-01-05T13:30:00', 48_600],
  ['24:00', 'not-a-time-of-day'],
  ['10', 'not-a-time-of-day'],
])('%j is a time of day: %j', (cell, expected) => {
  const clock = readClock(cell);
  expect(clock.ok ? clock.value.seconds : clock.error.code).toBe(expected);
});

it.each<[Cell, string]>([
  ['2026-01', '2026-01-01'],
  ['1/2026', '2026-01-01'],
  ['Apr 2024', '2024-04-01'],
  ['April, 2024', '2024-04-01'],
  ['Apr-24', '2024-04-01'],
  ['2024-04-17', '2024-04-01'],
  [46_023, '2026-01-01'],
  ['2026-13', 'not-a-month'],
  ['Q1 2026', 'not-a-month'],
  ['31 Feb 2026', 'no-such-day'],
])('%j is a month: %s', (cell, expected) => {
  const month = readMonth(cell, { order: null, epoch: 1900 });
  expect(month.ok ? month.value : month.error.code).toBe(expected);
});
