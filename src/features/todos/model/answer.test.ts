import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { todosAnswer } from './answer.ts';

const today = day('2026-11-22');
const word = (count: number) => (count === 1 ? 'to-do' : 'to-dos');
const due = (...days: string[]) => days.map((one) => ({ due: day(one), doneOn: null }));

it.each([
  [[], 'No to-dos open.'],
  [['2026-11-23'], '1 to-do open, none late.'],
  [['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-30'], '4 to-dos open: 2 late, 1 due today.'],
  [['2026-11-22', '2026-11-30'], '2 to-dos open: 1 due today.'],
])('%j: %s', (days, line) => {
  expect(todosAnswer(due(...days), today, word)).toBe(line);
});
