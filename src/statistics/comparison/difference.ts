import { type Interval, within } from '../interval/interval.ts';
import { wilsonInterval } from '../interval/wilson.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import { shareOf, type Tally } from './tally.ts';

const widest: Interval = { low: -1, high: 1 };

/**
 * The interval of the difference a − b of two shares, from −1 to 1, out of Wilson's for each of them (Newcombe 1998,
 * Statistics in Medicine 17:873, method 10). The one to show. Everything from −1 to 1 if one of them has no trials.
 * @param level the share of intervals that shall hold the truth.
 */
export function newcombeInterval(a: Tally, b: Tally, level = 0.95): Interval {
  if (a.trials === 0 || b.trials === 0) return widest;
  const one = wilsonInterval(a.successes, a.trials, level);
  const other = wilsonInterval(b.successes, b.trials, level);
  const difference = shareOf(a) - shareOf(b);
  return within(
    difference - Math.hypot(shareOf(a) - one.low, other.high - shareOf(b)),
    difference + Math.hypot(one.high - shareOf(a), shareOf(b) - other.low),
    widest,
  );
}

/**
 * The interval of the difference a − b of two shares after adding a success and a failure to each (Agresti and Caffo
 * 2000), cut off at −1 and 1, which they do not. Everything from −1 to 1 if one of them has no trials.
 */
export function agrestiCaffoInterval(a: Tally, b: Tally, level = 0.95): Interval {
  if (a.trials === 0 || b.trials === 0) return widest;
  const [one, other] = [adjusted(a), adjusted(b)];
  const half = twoSidedZ(level) * Math.sqrt(one.variance + other.variance);
  const centre = one.share - other.share;
  // With one or two trials at opposite ends it would end before what was seen.
  const seen = shareOf(a) - shareOf(b);
  return within(Math.min(seen, centre - half), Math.max(seen, centre + half), widest);
}

function adjusted({ successes, trials }: Tally): { share: number; variance: number } {
  const share = (successes + 1) / (trials + 2);
  return { share, variance: (share * (1 - share)) / (trials + 2) };
}
