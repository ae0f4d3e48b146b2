import { mean } from '../moment.ts';
import { drawsFrom } from '../random.ts';
import { shuffle } from '../resample.ts';

export interface PermutationTest {
  /** The mean of the first less that of the second, in their unit. */
  readonly difference: number;
  /** The share of groupings whose difference is at least as far from 0. */
  readonly p: number;
  /** How many groupings were looked at. */
  readonly groupings: number;
  /** Whether those are all there are. */
  readonly exact: boolean;
}

/** C(18, 9) is 48,620; two years of quarters are C(8, 4) = 70. */
const mostGroupings = 100_000;

/**
 * Whether two groups differ in their mean, by regrouping their values (Fisher 1935): all groupings where there are at most
 * 100,000, otherwise 9,999 by chance with the found one counted in, so that p is never 0. Asks for no shape, only that the
 * values could have fallen in either group. Null where a group is empty.
 * @param seed for many values; the same one gives the same answer.
 */
export function permutationTest(
  first: readonly number[],
  second: readonly number[],
  seed: number,
): PermutationTest | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const all = [...first, ...second];
  const total = all.reduce((sum, value) => sum + value, 0);
  const difference = mean(first) - mean(second);
  const differenceOf = (sum: number) => sum / m - (total - sum) / n;
  // Equal sums may differ by a hair, depending on the order in which they were added up.
  const least = Math.abs(difference) - 1e-9 * Math.max(...all.map(Math.abs));
  const isAsFar = (sum: number) => Math.abs(differenceOf(sum)) >= least;
  const ways = waysToChoose(m + n, m);
  if (ways <= mostGroupings) {
    const asFar = countSubsets(all, m, isAsFar);
    return { difference, p: asFar / ways, groupings: ways, exact: true };
  }
  const chance = drawsFrom(seed);
  const draws = 9999;
  let asFar = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const sum = shuffle(all, chance)
      .slice(0, m)
      .reduce((before, value) => before + value, 0);
    if (isAsFar(sum)) asFar += 1;
  }
  return { difference, p: asFar / (draws + 1), groupings: draws + 1, exact: false };
}

function waysToChoose(of: number, some: number): number {
  let ways = 1;
  for (let at = 1; at <= Math.min(some, of - some); at += 1) ways = (ways * (of - at + 1)) / at;
  return Math.round(ways);
}

/** How many subsets of `size` have a sum that counts. */
function countSubsets(values: readonly number[], size: number, counts: (sum: number) => boolean): number {
  const from = (at: number, left: number, sum: number): number => {
    if (left === 0) return counts(sum) ? 1 : 0;
    let found = 0;
    for (let next = at; next <= values.length - left; next += 1) {
      found += from(next + 1, left - 1, sum + (values[next] ?? 0));
    }
    return found;
  };
  return from(0, size, 0);
}
