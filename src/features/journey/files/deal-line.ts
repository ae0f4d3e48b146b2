import type { Deal } from '../model/deal.ts';

/** A deal as a file tells of it. */
export interface DealLine extends Deal {
  /** The currency beside its value, as written; null where the file names none. */
  readonly currency: string | null;
}
