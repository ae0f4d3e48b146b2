import type { Day } from '#lib/calendar/day.ts';
import type { Closed, Promised } from './kept.ts';

interface Step {
  readonly due: Day;
  readonly doneOn: Day | null;
}

/** A priority, as far as it tells whether what was promised was kept. */
export interface Committed {
  readonly due: Day;
  readonly outcome: 'done' | 'not-done' | 'dropped' | null;
  readonly closedOn: Day | null;
  readonly carriedTo: string | null;
  readonly milestones: readonly Step[];
}

/** Of what was due from a day on, before today, and is closed: what nobody has closed yet counts for nothing. */
export function closedOf(priorities: readonly Committed[], since: Day, today: Day): Closed {
  const closed = priorities.filter(({ due, outcome }) => outcome !== null && due >= since && due < today);
  const count = (is: (one: Committed) => boolean) => closed.filter(is).length;
  return {
    done: count(({ outcome }) => outcome === 'done'),
    carried: count(({ outcome, carriedTo }) => outcome === 'not-done' && carriedTo !== null),
    notDone: count(({ outcome, carriedTo }) => outcome === 'not-done' && carriedTo === null),
    dropped: count(({ outcome }) => outcome === 'dropped'),
    n: closed.length,
  };
}

/**
 * The milestones that had to be done while their priority was open. What went on with a priority that was carried is
 * counted there, once; what came after its end never was due.
 */
export function stepsOf(priorities: readonly Committed[]): Promised[] {
  return priorities.flatMap(({ milestones, closedOn, carriedTo }) =>
    milestones.filter(({ due, doneOn }) => doneOn !== null || (carriedTo === null && !(closedOn && due > closedOn))),
  );
}
