/** Room between two neighbours for ten more that are dragged between them one by one, before all are numbered anew. */
export const STEP = 1024;

// Positions are 32 bits wide in the database; from here on all are numbered anew.
const farthest = 2 ** 30;

/**
 * A position between two neighbours, either of which may be missing at an end of the list.
 * @returns null where no whole number lies between them, so that the list must be numbered anew first.
 */
export function between(above: number | null, below: number | null): number | null {
  if (above === null && below === null) return 0;
  const position =
    above === null ? Number(below) - STEP : below === null ? above + STEP : Math.floor((above + below) / 2);
  const fits = (above === null || position > above) && (below === null || position < below);
  return fits && Math.abs(position) < farthest ? position : null;
}

/** The orders in which a list is read. */
export type Order = 'hand' | 'votes' | 'age';

export interface Ranked {
  readonly issueId: string;
  readonly position: number;
  readonly votes: number;
  readonly raisedAt: string;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const inOrder: Readonly<Record<Order, (a: Ranked, b: Ranked) => number>> = {
  hand: () => 0,
  votes: (a, b) => b.votes - a.votes,
  age: (a, b) => byText(a.raisedAt, b.raisedAt),
};

/** By hand: as they were dragged. By votes: most first. By age: oldest first. Equal ones stand as they were dragged. */
export function ranked<Issue extends Ranked>(issues: readonly Issue[], order: Order): Issue[] {
  return issues.toSorted((a, b) => inOrder[order](a, b) || a.position - b.position || byText(a.issueId, b.issueId));
}
