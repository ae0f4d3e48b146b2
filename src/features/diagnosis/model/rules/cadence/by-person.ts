import type { Commitment } from '#features/todos/model/commitment.ts';
import { nameKey } from '#lib/name-key.ts';

export interface PersonsCommitments {
  /** As first written. */
  readonly name: string;
  readonly commitments: readonly Commitment[];
}

/** What each person took on, in the order of the names; what nobody owns is left out. */
export function byPerson(commitments: readonly Commitment[]): PersonsCommitments[] {
  const owned = commitments.flatMap((commitment) =>
    commitment.who === null ? [] : [{ name: commitment.who, commitment }],
  );
  const people = Map.groupBy(owned, ({ name }) => nameKey(name));
  return [...people.values()]
    .map((own) => ({ name: own[0]?.name ?? '', commitments: own.map(({ commitment }) => commitment) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
