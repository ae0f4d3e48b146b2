import { normalBelow } from '../normal.ts';
import { ranksOf } from './ranks.ts';
import { countSwaps } from './swaps.ts';

export interface RankAgreement {
  /** τ_b, from −1 to 1. */
  readonly tau: number;
  /** Pairs in the same order less pairs in the opposite order, S. */
  readonly score: number;
  /** Of S, if the two were unrelated; smaller under ties. */
  readonly variance: number;
  /** The chance of an S at least as far from 0 if the two were unrelated. */
  readonly p: number;
  /** Whether p counts all orders, or takes S for normal. */
  readonly exact: boolean;
}

/** Below this R counts all orders (cor.test). */
const exactBelow = 50;

/**
 * Kendall's rank correlation (1938): of all pairs, those in the same order less those in the opposite one, with ties as
 * τ_b and their variance (Kendall 1970, 4.1). In O(n log n) (Knight 1966). Null for fewer than two pairs and where one of
 * the two does not vary. Against the time, it tells a trend (Mann 1945).
 */
export function kendall(x: readonly number[], y: readonly number[]): RankAgreement | null {
  const n = x.length;
  const [xRanks, yRanks] = [ranksOf(x), ranksOf(y)];
  const yRankOf = (at: number) => yRanks.ranks[at] ?? 0;
  // No rank is above n and none is finer than a half, so that one number holds two of them.
  const paired = xRanks.ranks.map((rank, at) => 2 * rank * (n + 1) + yRankOf(at));
  const order = Float64Array.from(paired).sort();
  const bothTies = ranksOf(paired).ties;
  const [xTied, yTied, bothTied] = [pairsOf(xRanks.ties), pairsOf(yRanks.ties), pairsOf(bothTies)];
  const all = pairsOf([n]);
  const swaps = countSwaps(order.map((pair) => pair % (n + 1)));
  const score = all - xTied - yTied + bothTied - 2 * swaps;
  const tau = score / Math.sqrt((all - xTied) * (all - yTied));
  if (!Number.isFinite(tau)) return null;
  const variance = scoreVariance(n, xRanks.ties, yRanks.ties);
  const exact = n < exactBelow && xTied + yTied === 0;
  const p = exact ? exactP(swaps, n) : 2 * normalBelow(-Math.abs(score) / Math.sqrt(variance));
  return { tau, score, variance, p, exact };
}

const pairsOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

/**
 * Of S over all orders of `n` pairs (Kendall 1970, 4.1); 0 for fewer than two.
 * @param xTies the sizes of the groups of equal x.
 */
export function scoreVariance(n: number, xTies: readonly number[], yTies: readonly number[]): number {
  if (n < 2) return 0;
  const sum = (ties: readonly number[], term: (size: number) => number) =>
    ties.reduce((total, size) => total + term(size), 0);
  const spread = (size: number) => size * (size - 1) * (2 * size + 5);
  const twos = (size: number) => size * (size - 1);
  const threes = (size: number) => size * (size - 1) * (size - 2);
  const joint =
    (sum(xTies, twos) * sum(yTies, twos)) / (2 * twos(n)) +
    (n > 2 ? (sum(xTies, threes) * sum(yTies, threes)) / (9 * threes(n)) : 0);
  return (spread(n) - sum(xTies, spread) - sum(yTies, spread)) / 18 + joint;
}

/** Twice the smaller tail of the number of swaps over all n! orders, at most 1 (Kendall 1970, 5.2). */
function exactP(swaps: number, n: number): number {
  let chances = Float64Array.of(1);
  for (let size = 2; size <= n; size += 1) {
    // The newest one stands before 0 to size − 1 of the others, each as likely.
    const next = new Float64Array(chances.length + size - 1);
    for (const [at, chance] of chances.entries()) {
      for (let more = 0; more < size; more += 1) next[at + more] = (next[at + more] ?? 0) + chance / size;
    }
    chances = next;
  }
  const chanceOf = (from: number, to: number) => chances.subarray(from, to).reduce((sum, one) => sum + one, 0);
  return Math.min(1, 2 * Math.min(chanceOf(0, swaps + 1), chanceOf(swaps, chances.length)));
}
