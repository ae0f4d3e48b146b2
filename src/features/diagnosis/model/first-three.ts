import { atStake, type Finding, isSure } from './finding.ts';

/**
 * What to work on first, and the others; both in the order that they are given in. The largest sum that is likely or clear
 * takes the third place where it would not be among them (docs/decisions/0015-largest-sum.md).
 * @param found in the order of a diagnosis, without what was not found.
 */
export function firstThree<Found extends Finding>(
  found: readonly Found[],
): { readonly first: readonly Found[]; readonly rest: readonly Found[] } {
  const largest = found
    .filter((finding) => isSure(finding) && atStake(finding) > 0)
    .reduce<Found | null>((most, one) => (most === null || atStake(one) > atStake(most) ? one : most), null);
  const usual = found.slice(0, 3);
  const first = largest === null || usual.includes(largest) ? usual : [...usual.slice(0, 2), largest];
  return { first, rest: found.filter((finding) => !first.includes(finding)) };
}
