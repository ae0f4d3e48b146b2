import { normalQuantile, twoSidedZ } from '../normal-quantile.ts';
import { rootBetween } from '../root.ts';

/** How surely a difference shall be seen, and how rarely one that is not there. */
export interface Demand {
  /** The share of true differences that are found, above 0 and below 1. */
  readonly power: number;
  /** One minus the share of false alarms among none. */
  readonly level: number;
}

const usual: Demand = { power: 0.8, level: 0.95 };

/**
 * How many trials each of two groups needs before the difference of their shares is likely seen, by the normal
 * approximation (Fleiss 1981; as R's power.prop.test), rounded up. Infinity for equal shares.
 * @param one share from 0 to 1.
 */
export function neededTrials(one: number, other: number, { power, level }: Demand = usual): number {
  const middle = (one + other) / 2;
  const alike = twoSidedZ(level) * Math.sqrt(2 * middle * (1 - middle));
  const apart = normalQuantile(power) * Math.sqrt(one * (1 - one) + other * (1 - other));
  return one === other ? Infinity : Math.ceil(((alike + apart) / (one - other)) ** 2);
}

/**
 * The least by which a share must lie above `share` to be likely seen with so many trials in each of two groups, as a
 * difference of shares. Null where even 1 would not be.
 */
export function detectableRise(share: number, trials: number, demand: Demand = usual): number | null {
  const enough = (rise: number) => trials - neededTrials(share, share + rise, demand);
  const most = 1 - share;
  return most <= 0 || enough(most) < 0 ? null : rootBetween(enough, 0, most);
}
