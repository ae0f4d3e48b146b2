import { type Closed, closedWords, keptWords, type Tally } from './kept.ts';

/** What the first line of the page is about: the section on it need not say it again. */
export interface PersonAnswer {
  readonly about: 'todo' | 'priority' | 'metric';
  readonly line: string;
}

interface Standing {
  readonly todos: Tally;
  readonly priorities: Closed;
  /** Metrics on goal in their last closed period, of those that were judged. */
  readonly numbers: { readonly on: number; readonly judged: number };
}

/**
 * What was taken on and became of it: to-dos, where none was due priorities, where none was closed numbers.
 * @param word the company’s word for so many.
 */
export function personAnswer(
  { todos, priorities, numbers: { on, judged } }: Standing,
  word: (what: PersonAnswer['about'], count: number) => string,
): PersonAnswer {
  if (todos.n === 0 && priorities.n > 0) {
    return { about: 'priority', line: closedWords(priorities, (count) => word('priority', count)) };
  }
  if (todos.n === 0 && judged > 0) {
    const whose = judged === 1 ? 'its' : 'their';
    return {
      about: 'metric',
      line: `${on} of ${judged} ${word('metric', judged)} on goal in ${whose} last closed period.`,
    };
  }
  return { about: 'todo', line: keptWords(todos, (count) => word('todo', count)) };
}
