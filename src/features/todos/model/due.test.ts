import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { carriedWords, checkDue, dueWords, firstDueOf, oldWords, standingOf, usualDue } from './due.ts';

const today = day('2026-11-22');
const todo = (due: string, doneOn: string | null, firstDue = due) => ({
  due: day(due),
  firstDue: day(firstDue),
  doneOn: doneOn === null ? null : day(doneOn),
});

it('is seven days unless said, over the end of a month too', () => {
  expect(usualDue(day('2026-11-24'))).toBe('2026-12-01');
});

describe('how it stands', () => {
  // Sunday 22 November.
  it.each([
    ['2026-11-13', null, 'late', 'late, 13 Nov'],
    ['2026-11-20', null, 'late', 'late, Fri'],
    ['2026-11-21', null, 'late', 'late, yesterday'],
    ['2026-11-22', null, 'today', 'today'],
    ['2026-11-23', null, 'open', 'tomorrow'],
    ['2026-11-28', null, 'open', 'Sat'],
    ['2026-11-29', null, 'open', '29 Nov'],
    ['2026-11-20', '2026-11-20', 'done', 'Fri, in time'],
    ['2026-11-09', '2026-11-10', 'done', '10 Nov, 1 day late'],
  ])('due %s, done %s: %s', (due, doneOn, standing, words) => {
    const one = todo(due, doneOn);
    expect([standingOf(one, today), dueWords(one, today)]).toEqual([standing, words]);
  });

  it('is done late by the day it was first due, also when it was carried over', () => {
    expect(dueWords(todo('2026-11-20', '2026-11-19', '2026-11-13'), today)).toBe('Thu, 6 days late');
  });

  it.each([
    [0, ''],
    [1, 'carried once'],
    [2, 'carried twice: an issue?'],
    [3, 'carried 3 times: an issue?'],
  ])('carried %i: %s', (carried, words) => {
    expect(carriedWords(carried, 'issue')).toBe(words);
    expect(carriedWords(2, 'roadblock')).toBe('carried twice: a roadblock?');
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

it('is told how old it is once it is older than a week', () => {
  expect(oldWords(day('2026-11-15'), today)).toBe('');
  expect(oldWords(day('2026-11-14'), today)).toBe('8 days old');
  expect(oldWords(today, today)).toBe('');
});
