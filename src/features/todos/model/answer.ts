import type { Day } from '#lib/calendar/day.ts';
import { type Standing, standingOf } from './due.ts';

interface Open {
  readonly due: Day;
  readonly doneOn: Day | null;
}

/**
 * The page's first line: `7 to-dos open: 2 late, 1 due today.`
 * @param word the company's word for so many to-dos.
 */
export function todosAnswer(todos: readonly Open[], today: Day, word: (count: number) => string): string {
  if (todos.length === 0) return `No ${word(0)} open.`;
  const count = (wanted: Standing) => todos.filter((todo) => standingOf(todo, today) === wanted).length;
  const [late, due] = [count('late'), count('today')];
  const parts = [late > 0 ? `${late} late` : '', due > 0 ? `${due} due today` : ''].filter(Boolean);
  const open = `${todos.length} ${word(todos.length)} open`;
  return parts.length === 0 ? `${open}, none late.` : `${open}: ${parts.join(', ')}.`;
}
