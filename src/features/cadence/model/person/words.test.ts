import { type Day, day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { openWords, partedBy, peopleAnswer, promiseWords } from './words.ts';

const today = day('2026-11-18');
const promised = (due: string, doneOn: string | null) => ({ due: due as Day, doneOn: doneOn as Day | null });

it.each([
  ['2026-11-12', '2026-11-11', 'due 12 Nov, done 11 Nov'],
  ['2026-11-05', '2026-11-09', 'due 5 Nov, done 9 Nov, 4 days later'],
  ['2026-11-05', '2026-11-06', 'due 5 Nov, done 6 Nov, 1 day later'],
  ['2026-11-05', null, 'due 5 Nov, not done'],
  ['2026-11-18', null, 'due 18 Nov'],
  ['2025-12-30', null, 'due 30 Dec 2025, not done'],
])('due %s, done %s: %s', (due, doneOn, words) => {
  expect(promiseWords(promised(due, doneOn), today)).toBe(words);
});

it('what asks for a look comes first, and groups of nothing are left out', () => {
  const all = [
    promised('2026-11-12', '2026-11-11'),
    promised('2026-11-05', null),
    promised('2026-11-12', '2026-11-12'),
  ];
  expect(partedBy(all, (one) => one, today).map(({ keeping, items }) => [keeping, items.length])).toEqual([
    ['missed', 1],
    ['kept', 2],
  ]);
});

it('people are counted while they are here, and what they have open is told in words', () => {
  expect(peopleAnswer([{ left: false }, { left: true }, { left: false }], 2)).toBe('2 people in 2 teams.');
  expect(peopleAnswer([{ left: false }], 1)).toBe('1 person in 1 team.');
  const word = (what: 'todo' | 'priority', count: number) => (count === 1 ? what : `${what}s`);
  expect(openWords({ todos: 4, priorities: 1 }, word)).toBe('4 todos and 1 priority open');
  expect(openWords({ todos: 0, priorities: 0 }, word)).toBe('nothing open');
});
