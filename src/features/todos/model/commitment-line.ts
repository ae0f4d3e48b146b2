import type { Day } from '#lib/calendar/day.ts';
import type { Commitment } from './commitment.ts';

/** A commitment with what a file says of it beyond what a diagnosis asks; null where the file says nothing. */
export interface CommitmentLine extends Commitment {
  readonly note: string | null;
  readonly team: string | null;
  /** `private` is a to-do that only its owner sees; of the company are priorities alone. */
  readonly level: 'company' | 'team' | 'personal' | 'private' | null;
  /** Which list of its team an issue stands on. */
  readonly term: 'short' | 'long' | null;
  /** How it ended where it was not done: let go of, or over at the end of its quarter. */
  readonly outcome: 'not-done' | 'dropped' | null;
  /** The day of that. */
  readonly closed: Day | null;
  readonly reason: string | null;
}

/** A step of a priority, which is named by its title. */
export interface MilestoneLine {
  readonly holds: 'milestone';
  readonly what: string;
  readonly of: string;
  readonly due: Day | null;
  readonly done: Day | null;
}
