import type { Signal } from './process-reading.ts';

const side = {
  high: { limit: 'above the upper limit', mean: 'above the mean', near: 'near the upper limit' },
} as const;
const words = {
  ...side,
  low: { limit: 'below the lower limit', mean: 'below the mean', near: 'near the lower limit' },
};

/**
 * Which rule fired, for the point it fired at. The rules of the house: beyond a limit; eight in a row on one side of the
 * mean; three of four nearer a limit than the mean (Wheeler, Understanding Variation, 1993).
 * @param since the first period of the pattern, in words.
 */
export function signalWords({ rule, side }: Signal, since: string): string {
  switch (rule) {
    case 'beyond-limits':
      return words[side].limit;
    case 'shift':
      return `8 in a row ${words[side].mean} since ${since}`;
    case 'near-limit':
      return `3 of 4 ${words[side].near} since ${since}`;
  }
}
