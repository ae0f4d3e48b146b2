import type { Commitment } from '#features/todos/model/commitment.ts';
import type { Day } from '#lib/calendar/day.ts';

/** So many of one kind that were due on this day, of which the first were done on it. */
export const commitmentsDue = (
  kind: Commitment['kind'],
  due: Day,
  [done, of]: readonly [number, number],
  who: string | null = null,
): Commitment[] =>
  Array.from({ length: of }, (_, at) => ({
    holds: 'commitment',
    kind,
    what: `${kind} ${at}`,
    who,
    created: null,
    due,
    done: at < done ? due : null,
    raisedBy: null,
  }));
