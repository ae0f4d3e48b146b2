import type { Client } from '#features/journey/model/client.ts';
import type { Kept } from '#features/journey/model/tenure.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import { drawBeta, drawT } from '#statistics/draw.ts';
import { mean } from '#statistics/moment.ts';
import { quantile } from '#statistics/quantile.ts';
import { type Draws, drawsFrom } from '#statistics/random.ts';
import { variance } from '#statistics/variance.ts';
import type { Effect } from '../../finding.ts';

const DRAWS = 10_000;
/** With fewer margins nobody knows what a client leaves. */
const leastMargins = 5;

const yearly = ({ monthlyValue, margin }: Client): number | null =>
  monthlyValue === null || margin === null ? null : 12 * monthlyValue * margin;

const shareFrom = ({ successes, trials }: Tally, chance: Draws): number =>
  drawBeta(successes + 0.5, trials - successes + 0.5, chance);

/**
 * What it costs in a year that fewer stay than did, or than a bar says: so many clients × the difference × what one leaves,
 * drawn from what each of them leaves open, the year before as well. Null where too few have a value and a margin.
 * @param reference those of the year before, or a share of one.
 */
export function retentionCost(now: Kept, reference: Tally | number, seed: number): Effect | null {
  const margins = now.clients.map(yearly).filter((margin) => margin !== null);
  const each = mean(margins);
  if (margins.length < leastMargins || each <= 0) return null;
  const error = Math.sqrt(variance(margins) / margins.length);
  const chance = drawsFrom(seed);
  const lost = Array.from({ length: DRAWS }, () => {
    const should = typeof reference === 'number' ? reference : shareFrom(reference, chance);
    const fewer = should - shareFrom(now, chance);
    return Math.max(0, now.trials * fewer * (each + error * drawT(margins.length - 1, chance)));
  });
  return { low: quantile(lost, 0.05), mid: quantile(lost, 0.5), high: quantile(lost, 0.95), per: 'year' };
}
