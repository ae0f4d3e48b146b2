import type { Said } from '#features/scorecard/model/intake/person-finder.ts';
import type { MemberId } from '#lib/ids.ts';
import { foldedName } from '#lib/name-key.ts';
import { notFound } from '#lib/refusal.ts';
import type { Changing } from '#server/context.ts';
import type { Choices } from '../contract/import.ts';
import type { Member } from '../model/commitments/wanted.ts';
import { chosenOf, type NamedPerson, type Told } from '../model/people/named-people.ts';
import { dropAliases, keepAliases, readAliases } from '../store/alias.ts';

/** Who was said to be meant must be here, or have been. */
function checkChosen(everybody: readonly Member[], chosen: Said): void {
  const known = new Set(everybody.map(({ memberId }) => memberId));
  for (const memberId of chosen.values()) if (memberId !== null && !known.has(memberId)) throw notFound('person');
}

/** What is said of names now, and what was at imports before. */
export async function readTold(
  { scope, ground }: Changing,
  everybody: readonly Member[],
  { people }: Choices,
): Promise<Told> {
  const chosen = chosenOf(people);
  checkChosen(everybody, chosen);
  return { chosen, remembered: await readAliases(scope, ground.companyId) };
}

/** Keeps what was said of names, for the next files that have them. */
export async function keepTold(
  { scope }: Changing,
  people: readonly NamedPerson[],
  saved: { readonly saved_by: MemberId; readonly saved_at: Date },
): Promise<void> {
  const chosen = people.filter(({ by }) => by === 'choice');
  const meant = chosen.flatMap(({ name, memberId }) => (memberId ? [[foldedName(name), memberId] as const] : []));
  const nobody = chosen.flatMap(({ name, memberId }) => (memberId ? [] : [foldedName(name)]));
  await keepAliases(scope, new Map(meant), saved);
  await dropAliases(scope, nobody);
}
