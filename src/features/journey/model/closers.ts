import type { Stratum } from '#statistics/comparison/mantel-haenszel.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import type { Deal } from './deal.ts';

/** Won deals of those that were closed. Open ones are unfinished, not lost. */
export function wonOf(deals: readonly Deal[]): Tally {
  const closed = deals.filter(({ status }) => status !== 'open');
  return { successes: closed.filter(({ status }) => status === 'won').length, trials: closed.length };
}

/** Whoever closes deals, with their closed ones, by name. */
export function closersOf(deals: readonly Deal[]): { readonly name: string; readonly deals: readonly Deal[] }[] {
  const closed = deals.filter(({ status, owner }) => status !== 'open' && owner !== null);
  const byOwner = Map.groupBy(closed, ({ owner }) => owner ?? '');
  return [...byOwner].map(([name, closed]) => ({ name, deals: closed })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Two groups of deals split by what makes deals alike, such as their source. */
export function stratify(
  one: readonly Deal[],
  others: readonly Deal[],
  alike: (deal: Deal) => string | boolean | null,
): Stratum[] {
  const [left, right] = [Map.groupBy(one, alike), Map.groupBy(others, alike)];
  const kinds = new Set([...left.keys(), ...right.keys()]);
  return [...kinds].map((kind) => ({ a: wonOf(left.get(kind) ?? []), b: wonOf(right.get(kind) ?? []) }));
}

/** The reason given most often for deals that were lost, with how many gave it; null where none was given. */
export function topLostReason(
  deals: readonly Deal[],
): { readonly reason: string; readonly count: number; readonly of: number } | null {
  const lost = deals.filter(({ status, lostReason }) => status === 'lost' && lostReason !== null);
  const counts = new Map<string, number>();
  for (const { lostReason } of lost) {
    if (lostReason !== null) counts.set(lostReason, (counts.get(lostReason) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined ? null : { reason: most[0], count: most[1], of: lost.length };
}
