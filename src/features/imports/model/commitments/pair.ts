import type { Day } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Here, Settled } from './wanted.ts';

type Mark = Pick<Here, 'kind' | 'teamId' | 'level' | 'title' | 'ownerId'>;
type Known = Mark & Pick<Here, 'made' | 'due' | 'over'>;
type Said = Mark & Pick<Settled, 'made' | 'due' | 'ended'>;

const key = (...parts: readonly (string | null)[]) => parts.join('\n');
const home = ({ teamId, level, ownerId }: Mark) => teamId ?? (level === 'company' ? level : `own ${ownerId}`);
const mark = (one: Mark) => key(one.kind, home(one), nameKey(one.title));
const state = ({ ownerId, over }: { readonly ownerId: string | null; readonly over: Day | null }) => key(ownerId, over);

/** Hands out what has a key, each once over all piles that share what is taken. */
function pileBy<One>(all: readonly One[], keyOf: (one: One) => string, taken: Set<One>) {
  const piles = Map.groupBy(all.toReversed(), keyOf);
  return (wanted: string): One | undefined => {
    const pile = piles.get(wanted);
    for (let one = pile?.pop(); one !== undefined; one = pile?.pop()) {
      if (taken.has(one)) continue;
      taken.add(one);
      return one;
    }
    return undefined;
  };
}

/**
 * Which line of one file is which commitment that is known: of the same kind, team and title, and made on the day that the
 * line says, or due on it where it says no other; a line without days is any of them. What is of no team is its owner's. Two equal lines are two. Those that
 * agree in owner and end as well are taken first, so that the same file finds everything it brought.
 */
export function pairUp<S extends Said, K extends Known>(lines: readonly S[], known: readonly K[]): ReadonlyMap<S, K> {
  const taken = new Set<K>();
  const keysOf = (one: K, more: string) =>
    ({
      made: key(mark(one), 'made', one.made, more),
      due: key(mark(one), 'due', one.due, more),
      any: key(mark(one), more),
    }) as const;
  const piles = (more: (one: K) => string) => ({
    made: pileBy(known, (one) => keysOf(one, more(one)).made, taken),
    due: pileBy(known, (one) => keysOf(one, more(one)).due, taken),
    any: pileBy(known, (one) => keysOf(one, more(one)).any, taken),
  });
  const take = (line: S, { made, due, any }: ReturnType<typeof piles>, more: string): K | undefined => {
    if (line.made !== null) return made(key(mark(line), 'made', line.made, more));
    if (line.due !== null) return due(key(mark(line), 'due', line.due, more));
    return any(key(mark(line), more));
  };
  const pairs = new Map<S, K>();
  const equal = piles(state);
  for (const line of lines) {
    const found = take(line, equal, state({ ownerId: line.ownerId, over: line.ended?.over ?? null }));
    if (found) pairs.set(line, found);
  }
  const alike = piles(() => '');
  for (const line of lines) {
    const found = pairs.has(line) ? undefined : take(line, alike, '');
    if (found) pairs.set(line, found);
  }
  return pairs;
}
