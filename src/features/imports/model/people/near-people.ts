import { distance } from '#lib/closest.ts';
import type { MemberId } from '#lib/ids.ts';
import { foldedName } from '#lib/name-key.ts';
import type { Member } from '../commitments/wanted.ts';

/** Somebody whom a name may mean, and why. */
export interface Near {
  readonly memberId: MemberId;
  readonly why: string;
}

const mostNear = 3;

const wordsOf = (name: string) =>
  foldedName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
const joined = (name: string) => wordsOf(name).join('');
const beforeAt = (address: string) => address.split('@')[0] ?? '';

interface Spelled {
  readonly words: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly all: string;
}

function spelled(name: string): Spelled {
  const words = wordsOf(name);
  return { words, first: words[0] ?? '', last: words.length > 1 ? (words.at(-1) ?? '') : '', all: words.join('') };
}

type Way = (
  written: Spelled,
  person: Spelled,
  more: { readonly name: string; readonly email: string },
) => string | null | false;

const initialsOf = ({ words }: Spelled) => words.map((word) => word[0]).join('');
const beginsAlike = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/** The surest first. Each says why; a way that says nothing passes on to the next. */
const ways: readonly Way[] = [
  (written, person) => written.all === person.all && 'same name',
  (written, person) =>
    written.words.toSorted().join(' ') === person.words.toSorted().join(' ') && 'same words in another order',
  (written, _, { name, email }) => {
    const local = joined(beforeAt(email));
    if (local.length < 3) return false;
    if (name.includes('@')) return joined(beforeAt(name)) === local && 'same address before the @';
    return written.all === local && `as in the address ${email}`;
  },
  (written, person) =>
    written.words.length === 1 &&
    person.last.length > 1 &&
    written.all === `${person.first[0]}${person.last}` &&
    'first letter and last name',
  (written, person) =>
    written.last.length > 1 &&
    written.last === person.last &&
    beginsAlike(written.first, person.first) &&
    'same last name, first name begins alike',
  (written, person) => {
    const off = Math.min(written.all.length, person.all.length) < 5 ? Infinity : distance(written.all, person.all);
    return off === 1 ? 'one letter differs' : off === 2 && person.all.length > 7 && 'two letters differ';
  },
  (written, person) =>
    written.last !== '' &&
    written.first === person.first &&
    beginsAlike(written.last, person.last) &&
    'same first name, last name begins alike',
  (written, person) =>
    written.words.length === 1 && written.all.length > 1 && written.all === initialsOf(person) && 'same initials',
  (written, person) => written.first.length > 1 && written.first === person.first && 'same first name',
];

/** Whom a name that nobody has may mean, the surest first. Proposed, never taken without somebody saying so. */
export function nearPeople(name: string, people: readonly Member[]): Near[] {
  const written = spelled(name);
  if (written.all === '') return [];
  return people
    .flatMap((member) => {
      const person = spelled(member.name);
      const reasons = ways.map((way) => way(written, person, { name, email: member.email }));
      const rank = reasons.findIndex((reason) => typeof reason === 'string');
      return rank < 0 ? [] : [{ rank, memberId: member.memberId, why: String(reasons[rank]) }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostNear)
    .map(({ memberId, why }) => ({ memberId, why }));
}
