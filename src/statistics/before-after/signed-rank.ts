import { normalBelow } from '../normal.ts';
import { ranksOf } from '../association/ranks.ts';
import { subsetSums, type Tails, tails, tailsOf } from './rank-distribution.ts';

export interface SignedRank {
  /** V: the sum of the ranks of the differences above 0. */
  readonly v: number;
  /** Differences other than 0. */
  readonly n: number;
  /** The chance of such a V, or one farther off, if the differences were as often below 0 as above. */
  readonly p: Tails;
  /** Whether all signs were counted, or V taken for normal. */
  readonly exact: boolean;
}

/** Below this R counts too (wilcox.test). */
const exactBelow = 50;

/**
 * Wilcoxon's signed rank test of pairs, after less before (1945). Differences of 0 are left out, as in R. Below 50 all signs
 * of the ranks are counted; equal differences share their ranks and are counted all the same, where R turns to the normal
 * (conditional on the ties, as coin's wilcoxsign_test). From 50 on with R's correction for continuity. Null where all
 * differences are 0 or there are none.
 */
export function signedRank(differences: readonly number[]): SignedRank | null {
  const moved = differences.filter((difference) => difference !== 0 && Number.isFinite(difference));
  const n = moved.length;
  if (n === 0) return null;
  const { ranks, ties } = ranksOf(moved.map(Math.abs));
  const v = moved.reduce((sum, difference, at) => sum + (difference > 0 ? (ranks[at] ?? 0) : 0), 0);
  if (n < exactBelow) {
    // Shared ranks are halves.
    const chances = subsetSums(ranks.map((rank) => 2 * rank));
    return { v, n, p: tailsOf(chances, 2 * v), exact: true };
  }
  const tied = ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  const stdDev = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48);
  const off = v - (n * (n + 1)) / 4;
  return { v, n, p: tails(normalBelow((off + 0.5) / stdDev), normalBelow(-(off - 0.5) / stdDev)), exact: false };
}
