import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { checkDue, dueWords, firstDueOf, standingOf, usualDue } from './due.ts';

const today = day('2026-11-22');
const due = (text: string, doneOn: string | null) => ({ due: day(text), doneOn: doneOn === null ? null : day(doneOn) });

it('is seven days unless said, over the end of a month too', () => {
  expect(usualDue(day('2026-11-24'))).toBe('2026-12-01');
});

describe('how it stands', () => {
  it.each([
    ['2026-11-20', null, 'late', '2 days late'],
    ['2026-11-21', null, 'late', '1 day late'],
    ['2026-11-22', null, 'today', 'due today'],
    ['2026-11-23', null, 'open', 'due tomorrow'],
    ['2026-11-28', null, 'open', 'in 6 days'],
    ['2026-11-20', '2026-11-20', 'done', 'done in time'],
    ['2026-11-20', '2026-11-22', 'done', 'done 2 days late'],
  ])('due %s, done %s: %s', (dueOn, doneOn, standing, words) => {
    const todo = due(dueOn, doneOn);
    expect([standingOf(todo, today), dueWords(todo, today)]).toEqual([standing, words]);
  });
});

describe('the day it is judged by, when its day is moved', () => {
  const promised = { made: day('2026-11-16'), firstDue: day('2026-11-23') };

  it('stays what was promised first when it is put off', () => {
    expect(firstDueOf(promised, day('2026-11-30'), today)).toBe('2026-11-23');
  });

  it('is the new one when that is earlier, or on the day it was made', () => {
    expect(firstDueOf(promised, day('2026-11-22'), today)).toBe('2026-11-22');
    expect(firstDueOf({ ...promised, made: today }, day('2026-11-30'), today)).toBe('2026-11-30');
  });
});

it('refuses a mistyped year', () => {
  expect(checkDue(day('2036-11-22'), today).ok).toBe(true);
  expect(checkDue(day('2062-11-22'), today).ok).toBe(false);
  expect(checkDue(day('1926-11-22'), today).ok).toBe(false);
});
