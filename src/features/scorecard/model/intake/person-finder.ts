import type { MemberId } from '#lib/ids.ts';
import { foldedName } from '#lib/name-key.ts';
import { type Person, personNamed } from './title-key.ts';

/** Whom somebody said is meant by names that nobody here has, by the folded name; null: nobody who is here. */
export type Said = ReadonlyMap<string, MemberId | null>;

/** Whom a name of a file stands for. */
export interface Meant<One> {
  /** Who is called so. */
  readonly called: One | null;
  /** Who was said to be meant; null where it was said that nobody here is, undefined where nothing was. */
  readonly said: One | null | undefined;
}

/** How often files name somebody, and how much of it is nobody's yet. */
export interface NameCount {
  /** As it stands in the file where it comes first. */
  readonly name: string;
  readonly rows: number;
  /** How many rows have no owner by it. */
  readonly open: number;
}

/** Finds people by what files call them; a file names the same few a thousand times. */
export function personFinder<One extends Person>(people: readonly One[], said: Said): (name: string) => Meant<One> {
  const found = new Map<string, Meant<One>>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const meant = said.get(foldedName(name));
    const meaning: Meant<One> = {
      called: personNamed(people, name),
      said: meant === undefined ? undefined : (people.find(({ memberId }) => memberId === meant) ?? null),
    };
    found.set(name, meaning);
    return meaning;
  };
}

/**
 * Counts names; those that fold to the same are one.
 * @param named one entry for each row.
 * @param open one entry for each row that has no owner by its name.
 * @returns the most frequent first.
 */
export function countNames(named: readonly string[], open: readonly string[]): NameCount[] {
  const counts = new Map<string, { name: string; rows: number; open: number }>();
  const count = (names: readonly string[], what: 'rows' | 'open') => {
    for (const [name, all] of Map.groupBy(names, (one) => one)) {
      const key = foldedName(name);
      const one = counts.get(key) ?? { name, rows: 0, open: 0 };
      one[what] += all.length;
      counts.set(key, one);
    }
  };
  count(named, 'rows');
  count(open, 'open');
  return [...counts.values()].toSorted((one, other) => other.rows - one.rows);
}
