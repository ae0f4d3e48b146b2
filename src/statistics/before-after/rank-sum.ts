import { normalBelow } from '../normal.ts';
import { ranksOf } from '../association/ranks.ts';
import { subsetSums, type Tails, tails, tailsOf } from './rank-distribution.ts';

export interface RankSum {
  /** W: of all pairs, how many have the first above the second; equals count half (Mann and Whitney's U). */
  readonly w: number;
  /** W as a share of all pairs: the chance that one of the first is above one of the second. */
  readonly above: number;
  /** The chance of such a W, or one farther off, if both were alike. */
  readonly p: Tails;
  /** Whether all groupings were counted, or W taken for normal. */
  readonly exact: boolean;
}

/** Below this, in both groups, R counts too (wilcox.test). */
const exactBelow = 50;

/**
 * Wilcoxon's rank sum test of two groups (1945; Mann and Whitney 1947). With fewer than 50 in each all groupings of the ranks
 * are counted; equal values share their ranks and are counted all the same, where R turns to the normal (conditional on the
 * ties, as coin's wilcox_test). Otherwise with R's correction for continuity. Null where a group is empty.
 */
export function rankSum(first: readonly number[], second: readonly number[]): RankSum | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const { ranks, ties } = ranksOf([...first, ...second]);
  const least = (m * (m + 1)) / 2;
  const w = ranks.slice(0, m).reduce((sum, rank) => sum + rank, 0) - least;
  const above = w / (m * n);
  if (m < exactBelow && n < exactBelow) {
    // Shared ranks are halves. Without them whole numbers do, in half the work.
    const scale = ties.length > 0 ? 2 : 1;
    const chances = subsetSums(
      ranks.map((rank) => scale * rank),
      m,
    );
    return { w, above, p: tailsOf(chances, scale * (w + least)), exact: true };
  }
  const all = m + n;
  const tied = ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  const stdDev = Math.sqrt(((m * n) / 12) * (all + 1 - tied / (all * (all - 1))));
  const off = w - (m * n) / 2;
  if (stdDev === 0) return { w, above, p: tails(1, 1), exact: false };
  return { w, above, p: tails(normalBelow((off + 0.5) / stdDev), normalBelow(-(off - 0.5) / stdDev)), exact: false };
}
