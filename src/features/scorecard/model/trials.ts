/**
 * What each value of a rate is a share of, where it is one of counted things: whole numbers, of which a share of percent
 * never has more above than below. Undefined for a quotient of anything else. Whole dollars look like counts and are none:
 * only metrics that count may be asked about.
 * @param above the numerators, one a period; null is missing.
 * @param below the denominators.
 */
export function trialsOf(
  above: readonly (number | null)[],
  below: readonly (number | null)[],
  isShare: boolean,
): readonly (number | null)[] | undefined {
  const isCount = (amount: number | null | undefined) =>
    amount === null || amount === undefined || (Number.isInteger(amount) && amount >= 0);
  const isCounted = above.every((amount, at) => {
    const of = below[at] ?? null;
    return isCount(amount) && isCount(of) && (!isShare || amount === null || of === null || amount <= of);
  });
  return isCounted ? below : undefined;
}
