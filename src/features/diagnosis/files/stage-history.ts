import type { StageChange } from '#features/journey/files/stage-history-layouts.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { stageDays } from '#features/journey/model/stage-days.ts';
import type { Day } from '#lib/calendar/day.ts';
import { caseSensitiveId } from './case-safe-id.ts';
import type { Tally } from './tally.ts';

interface Told {
  readonly changes: StageChange[];
  readonly tally: Tally;
}

/** What files tell of the stages of deals that other files hold. */
export class StageHistory {
  readonly #asOf: Day;
  readonly #byDeal = new Map<string, Told>();

  constructor(asOf: Day) {
    this.#asOf = asOf;
  }

  take(change: StageChange, tally: Tally): void {
    if (change.day > this.#asOf) {
      tally.countFor(`Rows that lie after ${this.#asOf} and were left out`);
      return;
    }
    const deal = caseSensitiveId(change.deal);
    const told = this.#byDeal.get(deal) ?? { changes: [], tally };
    this.#byDeal.set(deal, told);
    // A history that stands in two files says the same twice, which `stageDays` counts once.
    told.changes.push(change);
  }

  /** The deals with the days on which they entered their stages; what a deal's own file says of them is kept. */
  onto(deals: readonly Deal[]): readonly Deal[] {
    const unknown = new Map(this.#byDeal);
    const complete = deals.map((deal) => {
      const told = deal.id === null ? undefined : this.#byDeal.get(deal.id);
      unknown.delete(deal.id ?? '');
      return told && deal.entered.length === 0 ? { ...deal, entered: stageDays(told.changes, deal) } : deal;
    });
    for (const { changes, tally } of unknown.values()) {
      for (const _ of changes) tally.countFor('Rows of deals that no file holds, of which nothing was used');
    }
    return complete;
  }
}
