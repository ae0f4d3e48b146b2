import { clopperPearsonInterval } from '../interval/clopper-pearson.ts';
import type { Interval } from '../interval/interval.ts';
import type { EventCount } from '../interval/rate.ts';
import { logWeightsOf, surpriseOf } from './likelihood-order.ts';

export interface RateRatio {
  /** The rate of a over that of b; infinity where b has no events, NaN where neither has. */
  readonly ratio: number;
  /** Exact, from 0 to infinity at most. */
  readonly interval: Interval;
  /** The chance of a split of the events no likelier than the one seen, if both rates are the same. */
  readonly chance: number;
}

/**
 * Compares two rates of independent events: given their sum, the events of a are binomial (Przyborowski and Wilenski
 * 1940; as R's poisson.test). Null if one of them has no exposure.
 */
export function compareRates(a: EventCount, b: EventCount, level = 0.95): RateRatio | null {
  if (a.exposure === 0 || b.exposure === 0) return null;
  const odds = a.exposure / b.exposure;
  const events = a.events + b.events;
  const share = clopperPearsonInterval(a.events, events, level);
  const ratioAt = (p: number) => (p === 1 ? Infinity : p / (1 - p) / odds);
  const logWeights = logWeightsOf(events, (step) => ((events - step) / (step + 1)) * odds);
  return {
    ratio: a.events / b.events / odds,
    interval: { low: ratioAt(share.low), high: ratioAt(share.high) },
    chance: surpriseOf(logWeights, a.events).chance,
  };
}
