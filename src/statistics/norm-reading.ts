import type { Tally } from './comparison/tally.ts';
import type { Interval } from './interval/interval.ts';
import { wilsonInterval } from './interval/wilson.ts';

/** Below so many a share is no more than its two counts; below the second it is not held against a norm. */
const [leastForRange, leastForVerdict] = [5, 10];

export interface NormReading extends Interval {
  /** Whether there are enough for the range to say anything. */
  readonly ranged: boolean;
  readonly verdict: 'nothing' | 'too-few' | 'below' | 'above' | 'not-told-apart';
}

/**
 * A share of what was promised, held against a norm as far as so many allow: below or above only where the whole
 * interval lies there (Wilson, 95 %; shares of one).
 * @param norm a share above 0 and below 1.
 */
export function readAgainstNorm({ successes, trials }: Tally, norm: number): NormReading {
  const { low, high } = wilsonInterval(successes, trials);
  return { low, high, ranged: trials >= leastForRange, verdict: verdictOf(trials, { low, high }, norm) };
}

function verdictOf(trials: number, { low, high }: Interval, norm: number): NormReading['verdict'] {
  if (trials === 0) return 'nothing';
  if (trials < leastForVerdict) return 'too-few';
  if (high < norm) return 'below';
  return low > norm ? 'above' : 'not-told-apart';
}

const percent = (share: number): string => String(Math.round(share * 100));

const sides: Readonly<Record<'below' | 'above' | 'not-told-apart', string>> = {
  below: 'below',
  above: 'above',
  'not-told-apart': 'not told apart from',
};

/** `27 of 31 done (71 to 95 %): not told apart from the norm of 90 %.`; of few the counts alone, of none nothing. */
export function normWords({ successes, trials }: Tally, did: string, norm: number): string {
  const { low, high, ranged, verdict } = readAgainstNorm({ successes, trials }, norm);
  if (verdict === 'nothing') return '';
  const range = ranged ? ` (${percent(low)} to ${percent(high)} %)` : '';
  const said = verdict === 'too-few' ? 'too few to say more' : `${sides[verdict]} the norm of ${percent(norm)} %`;
  return `${successes} of ${trials} ${did}${range}: ${said}.`;
}
