import { can } from '#features/accounts/model/permission.ts';
import type { NameCount, Said } from '#features/scorecard/model/intake/person-finder.ts';
import { personNamed } from '#features/scorecard/model/intake/title-key.ts';
import type { MemberId } from '#lib/ids.ts';
import { foldedName } from '#lib/name-key.ts';
import type { Member } from '../commitments/wanted.ts';
import { type Near, nearPeople } from './near-people.ts';

/** Longer ones are no names. */
export const longestName = 200;

/** Somebody of a file whom nobody here is called like, and whom that means. */
export interface NamedPerson {
  /** As it stands in the file. */
  readonly name: string;
  readonly rows: number;
  /** Null where nobody was said to be meant, or nobody here. */
  readonly memberId: MemberId | null;
  /** Said now, or at an import before; null where it is open. */
  readonly by: 'choice' | 'memory' | null;
  /** Why they own nothing of it, or not all; empty where they do. */
  readonly note: string;
  readonly near: readonly Near[];
}

/** What was said of names, now and before. */
export interface Told {
  readonly chosen: Said;
  readonly remembered: ReadonlyMap<string, MemberId>;
}

export const chosenOf = (people: readonly { readonly name: string; readonly memberId: MemberId | null }[] = []): Said =>
  new Map(people.map(({ name, memberId }) => [foldedName(name), memberId]));

export const saidOf = ({ chosen, remembered }: Told): Said => new Map([...remembered, ...chosen]);

/** What can be kept: neither too long, nor nothing but marks, nor with signs that nobody types. */
const isKept = (name: string): boolean =>
  name.length <= longestName && foldedName(name) !== '' && !/\p{Cc}/u.test(foldedName(name));

const mayOwn = ({ role }: Member) => can({ role }, 'ownTodo');

function noteOf(person: Member | null): string {
  if (person === null) return '';
  if (!mayOwn(person)) return `${person.name} is a guest, and owns nothing.`;
  return person.left ? `${person.name} has left, and owns only what is over.` : '';
}

/** One count of each name, however many rooms met it. */
function merged(counts: readonly NameCount[]): NameCount[] {
  return [...Map.groupBy(counts, ({ name }) => foldedName(name)).values()].map((same) => ({
    name: same[0]?.name ?? '',
    rows: same.reduce((sum, { rows }) => sum + rows, 0),
    open: same.reduce((sum, { open }) => sum + open, 0),
  }));
}

/**
 * Every name of a file that somebody has to say something of, or has said: whom it means, by what, and who it may be
 * where that is open.
 */
export function namePeople(counts: readonly NameCount[], people: readonly Member[], told: Told): NamedPerson[] {
  const owners = people.filter(mayOwn);
  return merged(counts).flatMap(({ name, rows, open }) => {
    const key = foldedName(name);
    const by = told.chosen.has(key) ? 'choice' : told.remembered.has(key) ? 'memory' : null;
    if ((open === 0 && by === null) || !isKept(name)) return [];
    const memberId = saidOf(told).get(key) ?? null;
    const called = personNamed(people, name);
    const meant = people.find((one) => one.memberId === memberId) ?? (by === null ? called : null);
    const near = by === null && called === null ? nearPeople(name, owners) : [];
    return [{ name, rows, memberId, by, note: open > 0 ? noteOf(meant) : '', near }];
  });
}
