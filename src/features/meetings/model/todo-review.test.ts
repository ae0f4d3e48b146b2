import { day } from '#lib/calendar/day.ts';
import { expect, test } from 'vitest';
import { reviewed, reviewWords } from './todo-review.ts';

const opened = '2026-11-17T14:00:00.000Z';
const todo = (due: string, doneOn: string | null = null, madeAt = '2026-11-10T14:30:00.000Z') => ({
  due: day(due),
  doneOn: doneOn === null ? null : day(doneOn),
  madeAt,
});
const review = (...todos: ReturnType<typeof todo>[]) => reviewed(todos, day('2026-11-17'), opened);

test('asked after is what is due by today: open however late, done within the week', () => {
  const [late, today, doneToday, doneEarly] = [
    todo('2026-10-01'),
    todo('2026-11-17'),
    todo('2026-11-17', '2026-11-17'),
    todo('2026-11-12', '2026-11-10'),
  ] as const;
  expect(review(late, today, doneToday, doneEarly)).toEqual([late, today, doneToday, doneEarly]);
  expect(review(todo('2026-11-18'), todo('2026-11-12', '2026-11-09'))).toEqual([]);
});

test('what is made in the meeting is not asked after in it', () => {
  expect(review(todo('2026-11-17', null, '2026-11-17T14:20:00.000Z'))).toEqual([]);
});

test('counts are told without a rate', () => {
  expect(reviewWords([])).toBe('None is due by now.');
  expect(reviewWords([todo('2026-11-17'), todo('2026-11-17', '2026-11-17')])).toBe('1 of 2 due by now are done.');
});
