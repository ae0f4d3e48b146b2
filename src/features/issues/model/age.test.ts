import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { ageWords, isSnoozed, snoozeWords } from './age.ts';

const today = day('2026-11-22');

it.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', '1 day'],
  ['2026-10-12', '41 days'],
  // Raised by a clock that went wrong.
  ['2026-11-23', 'today'],
])('raised on %s: %s', (raised, words) => {
  expect(ageWords(day(raised), today)).toBe(words);
});

it.each([
  ['2026-11-23', true],
  ['2026-11-22', false],
  ['2026-11-01', false],
])('until %s: asleep is %s', (until, asleep) => {
  expect(isSnoozed({ snoozedUntil: day(until) }, today)).toBe(asleep);
});

describe('snoozed again and again', () => {
  it.each([
    [4, '2026-09-20', 'snoozed 4 times in 9 weeks'],
    [3, '2026-11-15', 'snoozed 3 times in a week'],
    [3, '2026-11-20', 'snoozed 3 times within a week'],
    [2, '2026-09-20', null],
    [0, '2026-01-01', null],
  ])('%i times since %s', (snoozes, raised, words) => {
    expect(snoozeWords({ raisedOn: day(raised), snoozes }, today)).toBe(words);
  });
});
