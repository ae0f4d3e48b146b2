import type { ProcessReading, Signal } from './process-reading.ts';

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
export function signalWords({ rule, side }: Signal, since: string, chart: ProcessReading['chart'] = 'xmr'): string {
  if (chart === 'time-between') return rareWords(rule, side, since);
  switch (rule) {
    case 'beyond-limits':
      return words[side].limit;
    case 'shift':
      return `8 in a row ${words[side].mean} since ${since}`;
    case 'near-limit':
      return `3 of 4 ${words[side].near} since ${since}`;
  }
}

/** Of what is rare the time between is judged: low is a long time without, high a long time with it. */
function rareWords(rule: Signal['rule'], side: Signal['side'], since: string): string {
  if (rule === 'beyond-limits') return `unusually many in a row ${side === 'low' ? 'without one' : 'with one'}`;
  return `${side === 'low' ? 'rarer' : 'more often'} than usual since ${since}`;
}
