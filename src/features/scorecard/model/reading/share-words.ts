import type { Cadence } from '#lib/calendar/period.ts';
import { countWord, periodNouns } from './period-noun.ts';

const parts: readonly (readonly [upTo: number, of: number, from: number])[] = [
  [0.055, 1, 20],
  [0.08, 1, 15],
  [0.115, 1, 10],
  [0.155, 1, 7],
  [0.183, 1, 6],
  [0.225, 1, 5],
  [0.29, 1, 4],
  [0.42, 1, 3],
  [0.58, 1, 2],
  [0.71, 2, 3],
  [0.775, 3, 4],
  [0.85, 4, 5],
  [0.93, 9, 10],
];

/**
 * How often something comes in the long run, rounded to what a person can picture: `hardly ever`, `about one week in
 * seven`, `about every second week`, `nearly every week`.
 * @param share of the periods, from 0 to 1.
 */
export function shareWords(share: number, cadence: Cadence): string {
  const [one, many] = periodNouns[cadence];
  if (share < 0.02) return 'hardly ever';
  if (share < 0.045) return `about one ${one} in ${Math.round(1 / share / 10) * 10}`;
  const [, of, from] = parts.find(([upTo]) => share <= upTo) ?? [1, 1, 1];
  if (of === from) return `nearly every ${one}`;
  if (from === 2) return `about every second ${one}`;
  return `about ${countWord(of)} ${of === 1 ? one : many} in ${countWord(from)}`;
}

/** A chance as one in so many: `about 1 in 8`, `about 4 in 10`; `nearly always`, `hardly ever` at the ends. */
export function chanceWords(chance: number): string {
  if (chance > 0.95) return 'nearly always';
  if (chance >= 0.15) return `about ${Math.round(chance * 10)} times in 10`;
  if (chance >= 0.01) return `about once in ${Math.round(1 / chance)}`;
  return 'hardly ever, less than once in 100';
}
