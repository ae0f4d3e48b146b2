import type { Interval } from '../interval/interval.ts';
import { rootBetween } from '../root.ts';
import { logWeightsOf, type Surprise, surpriseOf } from './likelihood-order.ts';
import type { Tally } from './tally.ts';

/** All tables with the margins of two tallies: which success counts `a` could have, how likely if both are alike. */
interface Margins {
  readonly fewest: number;
  readonly logWeights: readonly number[];
  readonly seen: number;
}

function marginsOf(a: Tally, b: Tally): Margins {
  const successes = a.successes + b.successes;
  const fewest = Math.max(0, successes - b.trials);
  const most = Math.min(a.trials, successes);
  const logWeights = logWeightsOf(most - fewest, (step) => {
    const count = fewest + step;
    return ((a.trials - count) * (successes - count)) / ((count + 1) * (b.trials - successes + count + 1));
  });
  return { fewest, logWeights, seen: a.successes - fewest };
}

export interface FisherTest extends Surprise {
  /** The chance of as many successes of `a`, or more, if both shares are the same. */
  readonly greater: number;
  /** Of as many or fewer. */
  readonly less: number;
}

/**
 * Fisher's exact test of two shares (1935). Two-sided, it sums the tables that are no likelier than the one seen, with a
 * relative tolerance of 1e-7. All are 1 (midP ½) where only one table is possible: without trials, and where all or
 * none succeeded.
 */
export function fisherTest(a: Tally, b: Tally): FisherTest {
  const { logWeights, seen } = marginsOf(a, b);
  return {
    ...surpriseOf(logWeights, seen),
    greater: tailFrom(logWeights, seen, 0),
    less: tailUpTo(logWeights, seen, 0),
  };
}

/** The share of the weight at `seen` and after it, if the odds of a are e^`logOdds` times those of b. */
function tailFrom(logWeights: readonly number[], seen: number, logOdds: number): number {
  const { weights, all } = tilted(logWeights, logOdds);
  return weights.slice(seen).reduce((sum, weight) => sum + weight, 0) / all;
}

function tailUpTo(logWeights: readonly number[], seen: number, logOdds: number): number {
  const { weights, all } = tilted(logWeights, logOdds);
  return weights.slice(0, seen + 1).reduce((sum, weight) => sum + weight, 0) / all;
}

function tilted(logWeights: readonly number[], logOdds: number): { weights: number[]; all: number } {
  const logs = logWeights.map((log, step) => log + step * logOdds);
  const most = logs.reduce((one, other) => Math.max(one, other), -Infinity);
  const weights = logs.map((log) => Math.exp(log - most));
  return { weights, all: weights.reduce((sum, weight) => sum + weight, 0) };
}

export interface OddsRatio {
  /** The odds of a over those of b. */
  readonly ratio: number;
  readonly interval: Interval;
}

/** e^±50: beyond any ratio that counts of a business could tell. */
const farthest = 50;

/**
 * The odds ratio of a to b and its exact interval, given the margins (Fisher 1935; as R's fisher.test): the likeliest
 * one, not the cross product. 0 or infinity where no smaller or larger table is possible; null where no other is at all.
 */
export function conditionalOddsRatio(a: Tally, b: Tally, level = 0.95): OddsRatio | null {
  const { logWeights, seen } = marginsOf(a, b);
  const last = logWeights.length - 1;
  if (last === 0) return null;
  const tail = (1 - level) / 2;
  const solve = (rising: (logOdds: number) => number) => Math.exp(rootBetween(rising, -farthest, farthest));
  const meanAt = (logOdds: number) => {
    const { weights, all } = tilted(logWeights, logOdds);
    return weights.reduce((sum, weight, step) => sum + weight * step, 0) / all;
  };
  return {
    ratio: seen === 0 ? 0 : seen === last ? Infinity : solve((logOdds) => meanAt(logOdds) - seen),
    interval: {
      low: seen === 0 ? 0 : solve((logOdds) => tailFrom(logWeights, seen, logOdds) - tail),
      high: seen === last ? Infinity : solve((logOdds) => tail - tailUpTo(logWeights, seen, logOdds)),
    },
  };
}
