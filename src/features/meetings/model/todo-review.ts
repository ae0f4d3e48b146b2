import { addDays, type Day } from '#lib/calendar/day.ts';

interface Reviewed {
  readonly due: Day;
  readonly doneOn: Day | null;
  /** When it was made, as the API answers it. */
  readonly madeAt: string;
}

const week = 7;

/**
 * What a weekly meeting asks after: due by today and still open, or done within the last seven days. What is made in the
 * meeting itself is not asked after in it.
 * @param openedAt when the meeting was opened, as the API answers it.
 */
export function reviewed<Todo extends Reviewed>(todos: readonly Todo[], today: Day, openedAt: string): Todo[] {
  const since = addDays(today, -week);
  return todos.filter(
    ({ due, doneOn, madeAt }) =>
      madeAt < openedAt && due <= today && (doneOn === null || (doneOn >= since && doneOn <= today)),
  );
}

/** `7 of 8 due by now are done.` Counts alone: one meeting has too few for a rate. */
export function reviewWords(todos: readonly Reviewed[]): string {
  const done = todos.filter(({ doneOn }) => doneOn !== null).length;
  return todos.length === 0 ? 'None is due by now.' : `${done} of ${todos.length} due by now are done.`;
}
