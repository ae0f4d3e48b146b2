import { addDays, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { happeningsOf, priorityAnswer } from './reading.ts';

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;
const today = day('2026-11-18');
const said = (week: string, onTrack: boolean, note = '') => ({
  week: day(week),
  onTrack,
  note,
  saidBy: 'ann',
  // The evening of the Friday where the company is, the day after in UTC.
  saidAt: `${addDays(day(week), 5)}T01:00:00.000Z`,
});
const base = {
  title: 'Rate sheet',
  outcome: null,
  madeOn: day('2026-10-05'),
  madeBy: 'ann',
  due: day('2026-12-31'),
  closedOn: null,
  closedBy: null,
  reason: '',
  weeks: [],
  milestones: [],
};
const answer = (more: object) => priorityAnswer({ ...base, ...more }, today, calendar);

describe('the first line of a priority', () => {
  it('says how it stands, for how long, and how much time there is', () => {
    const weeks = [said('2026-10-26', true), said('2026-11-02', false), said('2026-11-09', false)];
    expect(answer({ weeks })).toBe('Rate sheet: off track for 2 weeks; 43 days left.');
    const milestones = [
      { title: 'a', due: day('2026-11-01'), doneOn: null },
      { title: 'b', due: day('2026-11-01'), doneOn: day('2026-11-01') },
    ];
    expect(answer({ weeks: [said('2026-11-16', true)], milestones })).toBe(
      'Rate sheet: on track, 1 of 2 milestones done, 1 late; 43 days left.',
    );
  });

  it('counts no week over a silent one', () => {
    const weeks = [said('2026-10-26', false), said('2026-11-09', false)];
    expect(answer({ weeks })).toBe('Rate sheet: off track; 43 days left.');
  });

  it('says that it waits, and how it ended', () => {
    expect(answer({ due: day('2026-09-30') })).toBe(
      'Rate sheet: nothing said yet; due 49 days ago and waiting to be closed.',
    );
    expect(answer({ due: today })).toBe('Rate sheet: nothing said yet; due today.');
    expect(answer({ outcome: 'dropped', closedOn: day('2026-11-17') })).toBe('Rate sheet: dropped, closed 17 Nov.');
  });
});

it('what happened is told from the newest on', () => {
  const closed = { outcome: 'done', closedOn: day('2026-12-30'), closedBy: 'lea', reason: 'In use' } as const;
  const weeks = [said('2026-10-05', true, 'Begun')];
  const milestones = [{ title: 'Measure rooms', due: day('2026-11-01'), doneOn: day('2026-10-30') }];
  expect(happeningsOf({ ...base, ...closed, weeks, milestones }, 'America/New_York')).toEqual([
    { id: 'closed', on: '2026-12-30', what: 'done', note: 'In use', by: 'lea' },
    { id: 'step 0', on: '2026-10-30', what: 'milestone done', note: 'Measure rooms', by: null },
    { id: 'week 2026-10-05', on: '2026-10-09', what: 'on track in 5–11 Oct', note: 'Begun', by: 'ann' },
    { id: 'made', on: '2026-10-05', what: 'committed', note: '', by: 'ann' },
  ]);
});
