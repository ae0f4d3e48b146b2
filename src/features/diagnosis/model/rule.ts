import type { Claim } from './claim.ts';
import type { Ground } from './ground.ts';
import type { Records } from './records.ts';

/** What a rule is, for whoever wants to know how it came to what it says. */
export interface Explanation {
  readonly estimates: string;
  readonly method: string;
  readonly minimumData: string;
  readonly smallestDifference: string;
  readonly knownFailure: string;
  readonly source: string;
}

export interface Rule {
  /** As `calls.missed-share`: the room and what is looked at. */
  readonly id: string;
  /** Goes up whenever the same records would be read differently. */
  readonly version: number;
  readonly explanation: Explanation;
  /**
   * Everything it looked at, also where nothing is wrong (`nothing`) or too little is known (`too-little`); nothing at
   * all where no file holds what it reads. Pure: the same records, ground and seed give the same claims.
   */
  look(records: Records, ground: Ground): readonly Claim[];
}
