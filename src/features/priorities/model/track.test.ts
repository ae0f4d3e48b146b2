import { day } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { describe, expect, it } from 'vitest';
import { type Tracked, trackOf, trackWords, weeksOf } from './track.ts';

const calendar: Calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 };
// A Wednesday; the running week began on 16 November.
const today = day('2026-11-18');

const said = (week: string, onTrack: boolean) => ({ week: day(week), onTrack, note: '' });
const priority = (...weeks: Tracked['weeks'][number][]): Tracked => ({
  outcome: null,
  madeOn: day('2026-10-05'),
  weeks,
});
const wordsOf = (one: Tracked) => trackWords(trackOf(one, today, calendar));

describe('how a priority stands', () => {
  it('is what was said last, of this week or of the one that is over', () => {
    expect(wordsOf(priority(said('2026-11-09', true), said('2026-11-16', false)))).toBe('off track');
    expect(wordsOf(priority(said('2026-11-02', false), said('2026-11-09', true)))).toBe('on track');
  });

  it('is never on track while nobody says so', () => {
    expect(wordsOf(priority(said('2026-11-02', true)))).toBe('nothing said since 2–8 Nov');
    expect(wordsOf(priority())).toBe('nothing said yet');
    expect(trackOf(priority(), today, calendar).track).toBe('silent');
  });

  it('is new until a whole week of it is over', () => {
    expect(trackOf({ ...priority(), madeOn: day('2026-11-16') }, today, calendar).track).toBe('new');
    expect(trackOf({ ...priority(), madeOn: day('2026-11-15') }, today, calendar).track).toBe('silent');
  });

  it('is how it ended, whatever was said before', () => {
    expect(wordsOf({ ...priority(said('2026-11-16', false)), outcome: 'done' })).toBe('done');
    expect(wordsOf({ ...priority(said('2026-11-16', true)), outcome: 'not-done' })).toBe('not done');
  });

  it('is judged by the company’s own weeks', () => {
    const sundays: Calendar = { ...calendar, firstDayOfWeek: 7 };
    // On Wednesday 18 November the last week that is over began on Sunday 8 November.
    expect(trackOf(priority(said('2026-11-08', true)), today, sundays).track).toBe('on');
    expect(trackOf(priority(said('2026-11-01', true)), today, sundays).track).toBe('silent');
  });
});

it('weeks run from the commitment on, silent ones among them', () => {
  const weeks = weeksOf({ ...priority(said('2026-11-09', true)), madeOn: day('2026-11-04') }, today, calendar);
  expect(weeks.map(({ week, said: words }) => [week, words?.onTrack ?? null])).toEqual([
    ['2026-11-02', null],
    ['2026-11-09', true],
    ['2026-11-16', null],
  ]);
  expect(weeksOf({ ...priority(), madeOn: day('2026-11-18') }, day('2026-11-01'), calendar)).toEqual([]);
});
