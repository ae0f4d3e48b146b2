import { correlationP, pearson } from './pearson.ts';
import { ranksOf } from './ranks.ts';

export interface RankCorrelation {
  /** From −1 to 1. */
  readonly rho: number;
  /** The chance of a rho at least as far from 0 if the two were unrelated. */
  readonly p: number;
  /** Whether p counts all orders, or is Student's t on rho. */
  readonly exact: boolean;
}

/** Up to here R counts all orders too (cor.test). */
const mostExact = 9;

/**
 * Spearman's rank correlation: Pearson's r of the midranks, which any one-way relation can make ±1. Null for fewer than two
 * pairs and where one of the two does not vary.
 */
export function spearman(x: readonly number[], y: readonly number[]): RankCorrelation | null {
  const [xRanks, yRanks] = [ranksOf(x), ranksOf(y)];
  const rho = pearson(xRanks.ranks, yRanks.ranks);
  if (rho === null) return null;
  const n = x.length;
  const exact = n <= mostExact && xRanks.ties.length + yRanks.ties.length === 0;
  if (!exact) return { rho, p: correlationP(rho, n), exact };
  const squares = Math.round(((1 - rho) * n * (n * n - 1)) / 6);
  return { rho, p: exactP(squares, n), exact };
}

/**
 * Twice the smaller tail of S = Σ(rank x − rank y)² over all n! orders, at most 1. Orders are counted by which places are
 * taken: each step gives the next rank one of the free places.
 */
function exactP(squares: number, n: number): number {
  const most = (n * (n * n - 1)) / 3;
  const orders = Array.from({ length: 1 << n }, () => new Float64Array(most + 1));
  orders[0]?.fill(1, 0, 1);
  for (const [taken, counts] of orders.entries()) {
    const rank = taken.toString(2).replaceAll('0', '').length;
    for (let place = 0; place < n; place += 1) {
      const next = taken & (1 << place) ? undefined : orders[taken | (1 << place)];
      if (!next) continue;
      const step = (rank - place) ** 2;
      for (let sum = step; sum <= most; sum += 1) next[sum] = (next[sum] ?? 0) + (counts[sum - step] ?? 0);
    }
  }
  const all = orders.at(-1) ?? new Float64Array();
  const count = (from: number, to: number) => all.subarray(from, to).reduce((sum, some) => sum + some, 0);
  const [below, above] = [count(0, squares + 1), count(squares, most + 1)];
  return Math.min(1, (2 * Math.min(below, above)) / count(0, most + 1));
}
