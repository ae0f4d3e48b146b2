import { foldedName } from '#lib/name-key.ts';

/** What two spellings of a name have in common: without case and spacing at its ends or doubled. */
export const titleKey = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

export interface Person {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
}

/** The name, with the address behind it where two have the same one. */
export function nameIn<One extends Person>(people: readonly One[], memberId: string): string {
  const person = people.find((one) => one.memberId === memberId);
  if (!person) return '';
  const shared = people.filter(({ name }) => titleKey(name) === titleKey(person.name)).length > 1;
  return shared ? `${person.name} <${person.email}>` : person.name;
}

/** Who is meant by a name, with or without its accents, an address, or both; null when nobody is, or more than one. */
export function personNamed<One extends Person>(people: readonly One[], text: string): One | null {
  const key = titleKey(text);
  const folded = foldedName(text);
  const ways = [
    ({ memberId }: One) => titleKey(nameIn(people, memberId)) === key,
    ({ email }: One) => titleKey(email) === key,
    ({ name }: One) => titleKey(name) === key,
    ({ name }: One) => foldedName(name) === folded,
  ];
  for (const way of ways) {
    const [one, other] = people.filter(way);
    if (one && !other) return one;
  }
  return null;
}
