import gammaln from '@stdlib/math-base-special-gammaln';
import { filled, marginsOf, type Table, transposed } from './contingency.ts';
import { eachFilling } from './filling.ts';
import { type Surprise, tieTolerance } from './likelihood-order.ts';
import { eachFinish, type Filling, lackAfter, lackKey, type Reach, reachesOf } from './unfinished.ts';

/** Unfinished tables that lack the same, and the likelihoods of what they hold. */
interface Node {
  readonly lack: readonly number[];
  /** How many of them have which logarithm of likelihood; equal but for rounding is equal. */
  readonly ways: Map<number, Way>;
}

interface Way {
  readonly log: number;
  count: number;
}

/**
 * The exact test of a table of any size (Freeman and Halton 1951): the chance of a table with the same margins that is no
 * likelier than this one. Columns are filled one after the other; tables that lack the same are counted together, and
 * are left as soon as it is sure on which side all of them end (Mehta and Patel 1983). Both chances are 1 where fewer
 * than two rows or columns hold anything. Null where that would take more than `effort` steps, a few seconds: then
 * `simulateTable` answers.
 */
export function fisherTable(table: Table, effort = 5_000_000): Surprise | null {
  const full = filled(table);
  const wide = full.length > (full[0]?.length ?? 0) ? transposed(full) : full;
  const { rows, columns, all } = marginsOf(wide);
  if (rows.length < 2) return { chance: 1, midP: 1 };
  const logFactorials = Array.from({ length: all + 1 }, (_, count) => gammaln(count + 1));
  const logFactorial = (count: number) => logFactorials[count] ?? Number.NaN;
  // Large columns last: those in front multiply the number of nodes.
  const order = columns.toSorted((one, other) => one - other);
  const filling: Filling = { columns: order, logFactorial, effort: { left: effort } };
  const reachOf = reachesOf(filling);

  // What all tables have in common, so that the likelihoods add up to 1.
  const common = [...rows, ...columns].reduce((sum, count) => sum + logFactorial(count), -logFactorial(all));
  const seen = wide.flat().reduce((sum, count) => sum - logFactorial(count), common);
  const sums: Sums = { rarer: 0, equal: 0 };
  const lack = rows.toSorted((one, other) => one - other);
  let nodes: Node[] = [{ lack, ways: new Map([[0, { log: common, count: 1 }]]) }];
  for (const [stage, column] of order.slice(0, -2).entries()) {
    const next = new Map<string, Node>();
    for (const node of nodes) {
      const open = stillOpen(node, reachOf(stage, node.lack), seen, sums);
      if (open.length === 0) continue;
      eachFilling(
        node.lack,
        column,
        (taken) => -logFactorial(taken),
        (log, taken) => {
          join(next, open, lackAfter(node.lack, taken), log);
          filling.effort.left -= open.length;
          return filling.effort.left >= 0;
        },
      );
    }
    nodes = [...next.values()];
  }
  for (const node of nodes) {
    const open = stillOpen(node, reachOf(order.length - 2, node.lack), seen, sums);
    if (open.length > 0) eachFinish(filling, node.lack, adder(open, seen, sums));
  }
  if (filling.effort.left < 0) return null;
  return { chance: Math.min(1, sums.rarer + sums.equal), midP: Math.min(1, sums.rarer + sums.equal / 2) };
}

interface Sums {
  rarer: number;
  equal: number;
}

/** The ways that may end on either side; those that are rarer whatever comes are added at once. */
function stillOpen({ ways }: Node, { most, least, all }: Reach, seen: number, sums: Sums): Way[] {
  const open: Way[] = [];
  for (const way of ways.values()) {
    if (way.log + most < seen - tieTolerance) sums.rarer += way.count * Math.exp(way.log + all);
    else if (way.log + least <= seen + tieTolerance) open.push(way);
  }
  return open;
}

function join(next: Map<string, Node>, open: readonly Way[], lack: readonly number[], log: number): void {
  const key = lackKey(lack);
  const node = next.get(key) ?? { lack, ways: new Map<number, Way>() };
  next.set(key, node);
  for (const way of open) {
    const sum = way.log + log;
    const rounded = Math.round(sum * 1e9);
    const known = node.ways.get(rounded);
    if (known) known.count += way.count;
    else node.ways.set(rounded, { log: sum, count: way.count });
  }
}

/** Adds what all ways weigh together that are finished alike, if they are no likelier than the table seen. */
function adder(open: readonly Way[], seen: number, sums: Sums): (log: number) => void {
  const rising = open.toSorted((one, other) => one.log - other.log);
  const most = rising.at(-1)?.log ?? 0;
  const upTo = [0];
  for (const { log, count } of rising) upTo.push((upTo.at(-1) ?? 0) + count * Math.exp(log - most));
  /** The weight of those with a logarithm of at most `limit`. */
  const below = (limit: number) => {
    let low = 0;
    let high = rising.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rising[middle]?.log ?? Infinity) <= limit) low = middle + 1;
      else high = middle;
    }
    return upTo[low] ?? 0;
  };
  return (log) => {
    const weight = Math.exp(log + most);
    const rarer = below(seen - log - tieTolerance);
    sums.rarer += weight * rarer;
    sums.equal += weight * (below(seen - log + tieTolerance) - rarer);
  };
}
