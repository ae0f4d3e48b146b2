/**
 * Chances times how many were looked at: what is at or below a limit is no false alarm at all with probability 1 − limit
 * (Bonferroni). Like the others it answers in the order it was asked, from 0 to 1, equally for equal chances, and with
 * nothing for nothing.
 * @param chances from 0 to 1, of all looks: also of those that found nothing.
 */
export function bonferroni(chances: readonly number[]): number[] {
  return chances.map((chance) => Math.min(1, chance * chances.length));
}

/**
 * The same promise, with more power (Holm 1979): step by step from the smallest.
 * @param weights above 0, of how much of the risk each look may take, in any unit (Holm 1979, 4; alike where none are told).
 */
export function holm(chances: readonly number[], weights?: readonly number[]): number[] {
  let left = sumOf(chances, weights);
  return stepwise(chances, weights, 'from-smallest', (weighed, _rank, weight) => {
    const adjusted = weighed * left;
    left -= weight;
    return adjusted;
  });
}

/**
 * Among what is found, on average no more than the limit is false (Benjamini and Hochberg 1995): from the largest.
 * @param weights as of Holm (Genovese, Roeder and Wasserman 2006, Biometrika 93:509).
 */
export function benjaminiHochberg(chances: readonly number[], weights?: readonly number[]): number[] {
  const all = sumOf(chances, weights);
  return stepwise(chances, weights, 'from-largest', (weighed, rank) => (weighed * all) / (rank + 1));
}

/**
 * Weights by which each group takes the same share of the risk, divided evenly among its looks: whoever looks at many
 * things at once pays for it, and not the others.
 * @param groups what each look belongs to.
 */
export function evenShares(groups: readonly string[]): number[] {
  const sizes = Map.groupBy(groups, (group) => group);
  return groups.map((group) => 1 / (sizes.get(group)?.length ?? 1));
}

const sumOf = (chances: readonly number[], weights?: readonly number[]): number =>
  chances.reduce((sum, _, at) => sum + (weights?.[at] ?? 1), 0);

/** Adjusted values never fall where the weighed chances rise: each is at least, or at most, as large as those before it. */
function stepwise(
  chances: readonly number[],
  weights: readonly number[] | undefined,
  way: 'from-smallest' | 'from-largest',
  adjust: (weighed: number, rank: number, weight: number) => number,
): number[] {
  const weighed = chances.map((chance, at) => chance / (weights?.[at] ?? 1));
  const order = chances.map((_, at) => at).sort((one, other) => (weighed[one] ?? 0) - (weighed[other] ?? 0));
  const adjusted = chances.map(() => 1);
  let bound = way === 'from-smallest' ? 0 : 1;
  for (const [rank, at] of way === 'from-smallest' ? order.entries() : [...order.entries()].reverse()) {
    const value = adjust(weighed[at] ?? 1, rank, weights?.[at] ?? 1);
    bound = way === 'from-smallest' ? Math.min(1, Math.max(bound, value)) : Math.min(bound, value);
    adjusted[at] = bound;
  }
  return adjusted;
}
