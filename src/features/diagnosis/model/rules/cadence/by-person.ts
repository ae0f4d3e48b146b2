import type { Commitment } from '#features/todos/model/commitment.ts';
import { nameKey } from '#lib/name-key.ts';

export interface PersonsCommitments {
  readonly name: string;
  readonly commitments: readonly Commitment[];
}

/** What each person took on, by names as first written, in the order of the names; what nobody owns is left out. */
export function byPerson(commitments: readonly Commitment[]): PersonsCommitments[] {
  const people = new Map<string, PersonsCommitments>();
  for (const commitment of commitments) {
    if (commitment.who === null) continue;
    const key = nameKey(commitment.who);
    const known = people.get(key);
    people.set(key, {
      name: known?.name ?? commitment.who,
      commitments: [...(known?.commitments ?? []), commitment],
    });
  }
  return [...people.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
