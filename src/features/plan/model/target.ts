import type { Day } from '#lib/calendar/day.ts';

/** An organisation on the target list. */
export interface Organisation {
  readonly holds: 'organisation';
  readonly organisation: string;
  readonly industry: string | null;
  readonly region: string | null;
  readonly idealFit: boolean | null;
  readonly wantedOutcome: string | null;
}

/** A person in one of them. */
export interface Contact {
  readonly holds: 'contact';
  readonly organisation: string;
  readonly name: string;
  readonly role: string | null;
  readonly wants: string | null;
  readonly lastTouch: Day | null;
}
