import type { Day } from '#lib/calendar/day.ts';

/** A deal and the days on which it entered its stages. */
export interface Deal {
  readonly holds: 'deal';
  readonly id: string | null;
  readonly name: string;
  readonly account: string | null;
  readonly owner: string | null;
  readonly source: string | null;
  /** In major units of the company's currency; null where nobody wrote one. */
  readonly value: number | null;
  readonly created: Day | null;
  /** The one it stands in, or stood in when it was closed. */
  readonly stage: string | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly closed: Day | null;
  readonly lostReason: string | null;
  /** Null where nobody said. */
  readonly processFollowed: boolean | null;
  /** What it would take to deliver. */
  readonly hours: number | null;
  /** In the order of the stages; one that was never entered is left out. */
  readonly entered: readonly { readonly stage: string; readonly day: Day }[];
}
