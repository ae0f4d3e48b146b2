import { type Day, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import type { Commitment } from './commitment.ts';
import { doneRate, keptWeeks, rateWords } from './done-rate.ts';

const week = day('2026-11-16');
const over = (inTime: number, n: number) => doneRate([{ week, inTime, n }]);
const todo = (due: string, done: string | null): Commitment => ({
  holds: 'commitment',
  kind: 'todo',
  what: 'Call',
  who: null,
  created: null,
  due: due as Day,
  done: done as Day | null,
  raisedBy: null,
});

it('counts by the week in which a to-do was first due, in time only by its day', () => {
  const todos = [
    todo('2026-11-09', '2026-11-09'),
    todo('2026-11-15', '2026-11-16'),
    todo('2026-11-16', '2026-11-12'),
    todo('2026-11-22', null),
  ];
  expect(keptWeeks(todos, [day('2026-11-09'), week])).toEqual([
    { week: '2026-11-09', inTime: 1, n: 2 },
    { week: '2026-11-16', inTime: 1, n: 2 },
  ]);
});

describe('the rate is told with its n and no surer than it is', () => {
  // The ranges are Wilson's score interval, worked out from its formula without our code.
  it.each([
    [0, 0, 'nothing', 'Nothing was due in these weeks.'],
    [3, 4, 'too-few', '3 of 4 done in time: too few to say more.'],
    [7, 8, 'too-few', '7 of 8 done in time (53 to 98 %): too few to say more.'],
    [27, 31, 'not-told-apart', '27 of 31 done in time (71 to 95 %): not told apart from the norm of 90 %.'],
    [20, 40, 'below', '20 of 40 done in time (35 to 65 %): below the norm of 90 %.'],
    [60, 60, 'above', '60 of 60 done in time (94 to 100 %): above the norm of 90 %.'],
  ] as const)('%i of %i: %s', (inTime, n, verdict, words) => {
    const rate = over(inTime, n);
    expect([rate.verdict, rateWords(rate)]).toEqual([verdict, words]);
  });
});
