import { leastForMean } from './rating.ts';

/** A meeting that was concluded. Instants are as the API answers them. */
export interface HeldMeeting {
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  /** Its marks from the lowest to the highest. */
  readonly rating: { readonly marks: readonly number[]; readonly n: number; readonly mean: number | null };
}

/** So many say how it goes lately, and can be read at a glance. */
export const shownBefore = 4;

/** Those held before this instant, the newest first. */
export const lastBefore = <Held extends HeldMeeting>(held: readonly Held[], before: string): readonly Held[] =>
  held
    .filter(({ openedAt }) => openedAt !== null && openedAt < before)
    .toSorted((one, other) => ((one.openedAt ?? '') < (other.openedAt ?? '') ? 1 : -1))
    .slice(0, shownBefore);

/** `8.4 by 5`; of fewer than five the marks themselves, `7, 9`; `not rated`. */
export function markWords({ marks, n, mean }: HeldMeeting['rating']): string {
  if (mean === null) return 'not rated';
  return n < leastForMean ? marks.join(', ') : `${mean.toFixed(1)} by ${n}`;
}

/** How many of these were solved while it lasted. @param solved when, as instants. */
export const solvedWhile = ({ openedAt, endedAt }: HeldMeeting, solved: readonly string[]): number =>
  openedAt === null || endedAt === null ? 0 : solved.filter((at) => at >= openedAt && at <= endedAt).length;
