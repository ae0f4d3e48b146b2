import { goodRange } from '#features/scorecard/model/process.ts';
import { searchLags } from '#statistics/association/lag-search.ts';
import {
  completePairs,
  laggedCorrelation,
  type LaggedCorrelation,
} from '#statistics/association/lagged-correlation.ts';
import { theilSen } from '#statistics/association/theil-sen.ts';
import { mean } from '#statistics/moment.ts';
import type { Ground } from '../../ground.ts';
import { type Aligned, mostLag, stepsOf } from './linked-metrics.ts';

/** What the numbers themselves say of an activity and an outcome that it should move. */
export type ActivityLink =
  /** No lag can hide a link worth having. */
  | { readonly kind: 'none'; readonly nearest: LaggedCorrelation }
  /** They move together, and the goal of the activity is below what is usual. */
  | {
      readonly kind: 'goal-too-low';
      readonly best: LaggedCorrelation;
      readonly p: number;
      readonly usual: number;
      /** Of the activity, for the outcome to be on goal; null where that lies too far beyond anything seen. */
      readonly needed: { readonly mid: number; readonly low: number; readonly high: number } | null;
    }
  | { readonly kind: 'unknown'; readonly nearest: LaggedCorrelation | null };

const leastUseful = 0.3;
const level = 0.05;
/** A line says nothing of what lies farther out than this times the most that was ever done. */
const farthest = 1.25;

interface Plausible {
  /** Within how many weeks an activity comes to a result, where that is known: later lags are not plausible. */
  readonly longest: number | null;
  /** How many activities are looked at for this outcome. */
  readonly looks: number;
}

export function activityLinkOf(aligned: Aligned, { longest, looks }: Plausible, { seed }: Ground): ActivityLink {
  const { x, y } = stepsOf(aligned);
  const most = mostLag(aligned.n);
  const found = most === null ? null : searchLags(x, y, { most, seed });
  if (found === null) return { kind: 'unknown', nearest: laggedCorrelation(x, y, 0) };
  const { lags, best } = found;
  const p = Math.min(1, found.p * looks);
  const isUseless = ({ interval }: LaggedCorrelation) =>
    interval !== null && interval.low > -leastUseful && interval.high < leastUseful;
  const plausible = lags.filter(({ lag }) => lag <= (longest ?? lag));
  const areAllSearched = longest === null || longest <= (most ?? 0);
  if (areAllSearched && plausible.every(isUseless)) return { kind: 'none', nearest: best };
  const { driver, driven } = aligned;
  const goal = driver.goals.at(-1);
  const usual = mean(driver.values.filter((value) => value !== null));
  const isLow = goal?.operator === 'at-least' && goal.threshold < usual;
  const isGood = best.r > 0 === wantsMore(driven.goals.at(-1) ?? null);
  if (p > level || !isLow || !isGood) return { kind: 'unknown', nearest: best };
  return { kind: 'goal-too-low', best, p, usual, needed: neededFor(aligned, best.lag) };
}

function wantsMore(goal: Aligned['driven']['goals'][number]): boolean {
  return goal === null || goodRange(goal).from !== undefined;
}

/** Where the robust line through all periods, the outcome so many later, meets the goal; through its middle, with Sen's interval. */
function neededFor({ x, y, driven }: Aligned, lag: number) {
  const goal = driven.goals.at(-1);
  const [xs, ys] = completePairs(x.slice(0, x.length - lag), y.slice(lag));
  const line = theilSen(xs, ys);
  if (!goal || !line?.interval) return null;
  const { slope, intercept, interval } = line;
  const centre = mean(xs);
  const off = goal.threshold - (intercept + slope * centre);
  const ends = [interval.low, interval.high].map((end) => centre + off / end);
  const mid = centre + off / slope;
  const isSteep = interval.low * interval.high > 0;
  if (!isSteep || mid > farthest * Math.max(...xs)) return null;
  return { mid, low: Math.min(...ends), high: Math.max(...ends) };
}
