import gammaln from '@stdlib/math-base-special-gammaln';
import { filled, marginsOf, type Table, transposed } from './contingency.ts';
import { eachFilling } from './filling.ts';
import { type Surprise, tieTolerance } from './likelihood-order.ts';

/** Unfinished tables that lack the same in every row but for the order of rows, and the likelihoods of what they hold. */
interface Node {
  readonly lack: readonly number[];
  /** How many of them have which logarithm of likelihood; equal but for rounding is equal. */
  readonly ways: Map<number, { readonly log: number; count: number }>;
}

/**
 * The exact test of a table of any size (Freeman and Halton 1951): the chance of a table with the same margins that is no
 * likelier than this one. Columns are filled one after the other; tables that lack the same are counted together.
 * Both chances are 1 where fewer than two rows or columns hold anything. Null where that would take more than `effort`
 * steps, about ten million of which take a second: then `simulateTable` answers.
 */
export function fisherTable(table: Table, effort = 20_000_000): Surprise | null {
  const full = filled(table);
  const tall = full.length > (full[0]?.length ?? 0) ? transposed(full) : full;
  const { rows, columns, all } = marginsOf(tall);
  if (rows.length < 2) return { chance: 1, midP: 1 };
  const logFactorials = Array.from({ length: all + 1 }, (_, count) => gammaln(count + 1));
  const logOf = (count: number) => logFactorials[count] ?? Number.NaN;
  const spend = spender(effort);

  // What all tables have in common, so that the likelihoods add up to 1.
  const common = [...rows, ...columns].reduce((sum, count) => sum + logOf(count), -logOf(all));
  // Large columns last: those in front multiply the number of nodes.
  const order = columns.toSorted((one, other) => one - other);
  let nodes: Node[] = [{ lack: rows, ways: new Map([[0, { log: common, count: 1 }]]) }];
  for (const column of order.slice(0, -2)) {
    const next = new Map<string, Node>();
    for (const node of nodes) {
      const done = eachFilling(
        node.lack,
        column,
        (taken) => -logOf(taken),
        (log, taken) => {
          join(next, node, taken, log);
          return spend(node.ways.size);
        },
      );
      if (!done) return null;
    }
    nodes = [...next.values()];
  }

  const seen = tall.flat().reduce((sum, count) => sum - logOf(count), common);
  const sums: Sums = { rarer: 0, equal: 0 };
  for (const node of nodes) {
    const add = adder(node, seen, sums);
    // The last two columns at once: what one does not take the other does.
    const done = eachFilling(
      node.lack,
      order.at(-2) ?? 0,
      (taken, lack) => -logOf(taken) - logOf(lack - taken),
      (log) => {
        add(log);
        return spend(1);
      },
    );
    if (!done) return null;
  }
  return { chance: Math.min(1, sums.rarer + sums.equal), midP: Math.min(1, sums.rarer + sums.equal / 2) };
}

function spender(effort: number): (steps: number) => boolean {
  let left = effort;
  return (steps) => {
    left -= steps;
    return left >= 0;
  };
}

function join(next: Map<string, Node>, { lack, ways }: Node, taken: readonly number[], log: number): void {
  const left = lack.map((count, at) => count - (taken[at] ?? 0)).sort((one, other) => one - other);
  const key = left.join();
  const node = next.get(key) ?? { lack: left, ways: new Map() };
  next.set(key, node);
  for (const way of ways.values()) {
    const sum = way.log + log;
    const rounded = Math.round(sum * 1e9);
    const known = node.ways.get(rounded);
    if (known) known.count += way.count;
    else node.ways.set(rounded, { log: sum, count: way.count });
  }
}

interface Sums {
  rarer: number;
  equal: number;
}

/** Adds what all tables of a node weigh that are finished in one way, if they are no likelier than the one seen. */
function adder({ ways }: Node, seen: number, sums: Sums): (log: number) => void {
  const rising = [...ways.values()].sort((one, other) => one.log - other.log);
  const most = rising.at(-1)?.log ?? 0;
  const upTo = [0];
  for (const { log, count } of rising) upTo.push((upTo.at(-1) ?? 0) + count * Math.exp(log - most));
  /** How many of them have a logarithm of at most `limit`. */
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
