/** What a team has picked as first, second and third. */
export type Picked<Id> = readonly [Id | null, Id | null, Id | null];

const mapped = <Id>(
  [first, second, third]: Picked<Id>,
  next: (id: Id | null, place: number) => Id | null,
): Picked<Id> => [next(first, 1), next(second, 2), next(third, 3)];

/** @param place 1 to 3. Whoever stood there gets the place that it leaves, if it leaves one. */
export function pickAt<Id>(picked: Picked<Id>, issue: Id, place: number): Picked<Id> {
  const other = picked[place - 1] ?? null;
  return mapped(picked, (id, at) => (at === place ? issue : id === issue ? other : id));
}

export const unpick = <Id>(picked: Picked<Id>, issue: Id): Picked<Id> =>
  mapped(picked, (id) => (id === issue ? null : id));
