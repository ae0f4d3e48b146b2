/**
 * Chances times how many were looked at: what is at or below a limit is no false alarm at all with probability 1 − limit
 * (Bonferroni). Like the others it answers in the order it was asked, from 0 to 1, equally for equal chances, and with
 * nothing for nothing.
 * @param chances from 0 to 1, of all looks: also of those that found nothing.
 */
export function bonferroni(chances: readonly number[]): number[] {
  return chances.map((chance) => Math.min(1, chance * chances.length));
}

/** The same promise, with more power (Holm 1979): step by step from the smallest. */
export function holm(chances: readonly number[]): number[] {
  return stepwise(chances, (chance, rank) => chance * (chances.length - rank), 'from-smallest');
}

/** Among what is found, on average no more than the limit is false (Benjamini and Hochberg 1995): from the largest. */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  return stepwise(chances, (chance, rank) => (chance * chances.length) / (rank + 1), 'from-largest');
}

/** Adjusted values never fall where the chances rise: each is at least, or at most, as large as those before it. */
function stepwise(
  chances: readonly number[],
  adjust: (chance: number, rank: number) => number,
  way: 'from-smallest' | 'from-largest',
): number[] {
  const order = chances.map((_, at) => at).sort((one, other) => (chances[one] ?? 0) - (chances[other] ?? 0));
  const adjusted = chances.map(() => 1);
  let bound = way === 'from-smallest' ? 0 : 1;
  for (const [rank, at] of way === 'from-smallest' ? order.entries() : [...order.entries()].reverse()) {
    const value = adjust(chances[at] ?? 1, rank);
    bound = way === 'from-smallest' ? Math.min(1, Math.max(bound, value)) : Math.min(bound, value);
    adjusted[at] = bound;
  }
  return adjusted;
}
