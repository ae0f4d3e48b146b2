import type { Day } from '#lib/calendar/day.ts';

/** Something somebody took on, or raised. */
export interface Commitment {
  readonly holds: 'commitment';
  readonly kind: 'todo' | 'priority' | 'issue';
  readonly what: string;
  readonly who: string | null;
  readonly created: Day | null;
  readonly due: Day | null;
  /** The day on which it was done or solved; null while it is not. */
  readonly done: Day | null;
  readonly raisedBy: string | null;
}
