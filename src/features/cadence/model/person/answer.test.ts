import { expect, it } from 'vitest';
import { personAnswer } from './answer.ts';

const tally = (n: number) => ({ kept: n, later: 0, missed: 0, n });
const closed = (n: number) => ({ done: n, carried: 0, notDone: 0, dropped: 0, n });
const word = (what: string, count: number) => (count === 1 ? what : `${what}s`);

it.each([
  [3, 2, 2, 'todo', '3 of 3 todos done by their day.'],
  [0, 2, 2, 'priority', '2 of 2 prioritys done.'],
  [0, 0, 2, 'metric', '1 of 2 metrics on goal in their last closed period.'],
  [0, 0, 1, 'metric', '1 of 1 metric on goal in its last closed period.'],
  [0, 0, 0, 'todo', 'No todos were due yet.'],
])('%i to-dos due, %i priorities closed, %i numbers judged: about the %s', (due, ended, judged, about, line) => {
  const standing = { todos: tally(due), priorities: closed(ended), numbers: { on: 1, judged } };
  expect(personAnswer(standing, word)).toEqual({ about, line });
});
