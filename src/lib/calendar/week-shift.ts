import type { Weekday } from './day.ts';

/**
 * Days by which weeks move when they begin on another day: each becomes the week that shares most of its days, which is
 * at least four of the seven. All move alike, so two never fall into one, and the way back is the same number negated.
 * @returns −3 to 3.
 */
export function weekShift(from: Weekday, to: Weekday): number {
  return ((to - from + 10) % 7) - 3;
}
