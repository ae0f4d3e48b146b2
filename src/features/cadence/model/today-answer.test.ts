import { expect, it } from 'vitest';
import { todayAnswer, type Waiting } from './today-answer.ts';

const nothing: Waiting = { numbers: 0, todos: 0, priorities: 0, milestones: 0, messages: 0, meetings: [] };
const todo = (count: number) => (count === 1 ? 'to-do' : 'to-dos');
const priority = (count: number) => (count === 1 ? 'rock' : 'rocks');
const said = (waiting: Partial<Waiting>) => todayAnswer({ ...nothing, ...waiting }, todo, priority);

it('counts what waits and says when the first meeting starts', () => {
  expect(said({ numbers: 6, todos: 5, meetings: ['9:00'] })).toBe(
    '6 numbers to enter, 5 to-dos due, 1 meeting; it starts at 9:00.',
  );
  expect(said({ numbers: 1, meetings: ['9:00', '13:00'] })).toBe(
    '1 number to enter, 2 meetings; the first starts at 9:00.',
  );
  expect(said({ meetings: ['now'] })).toBe('1 meeting; it has begun.');
});

it('leaves out what there is none of, and says so where nothing is left', () => {
  expect(said({ todos: 1, milestones: 1, priorities: 2, messages: 1 })).toBe(
    '1 to-do due, 1 milestone due, 2 rocks to report on, 1 message to pass on.',
  );
  expect(said({})).toBe('Nothing waits for you today.');
});
