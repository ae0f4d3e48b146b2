import { drawBeta, drawGamma, drawT } from '../draw.ts';
import { mean } from '../moment.ts';
import { quantile } from '../quantile.ts';
import { type Draws, drawsFrom } from '../random.ts';
import { variance } from '../variance.ts';
import type { ForecastSettings } from './throughput.ts';

export interface MissedCalls {
  /** New callers, each counted once, whom nobody reached. */
  readonly callers: number;
  /** How long that was counted: calendar days / 7, so that a part of a week counts as a part. */
  readonly weeks: number;
  /** Of callers who were reached, how many were worth an offer. */
  readonly qualified: { readonly yes: number; readonly of: number };
  /** Of offers, how many became jobs. */
  readonly closed: { readonly yes: number; readonly of: number };
  /** What won jobs were worth, in one currency. */
  readonly jobValues: readonly number[];
  /**
   * What a missed caller is worth beside one who was answered; 1 unless told. Nothing in the records can tell: say so, and
   * show the answer for 0.5 as well.
   */
  readonly worth?: number;
}

export type RevenueInput = 'callers' | 'qualified' | 'closed' | 'jobValue';

/** A year's money, in the currency of the jobs. */
export interface MissedRevenue {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** The product of the plain rates. */
  readonly plugIn: number;
  /** How much of the width of the range comes from each input: shares of the variance of the log, adding to 1. */
  readonly shares: Readonly<Record<RevenueInput, number>>;
}

/** A year in weeks: 365.25 days would say 52.18, and the difference is far within the range. */
const weeksOfYear = 52;

/**
 * What missed calls cost a year: 52 × callers a week × qualified × closed × job value × worth. What is known of each comes
 * from its own count: callers Gamma(n + 1/2, weeks), shares Beta(yes + 1/2, no + 1/2), job value Student's t around its mean.
 * A draw of a job value of 0 or less is drawn again: it happens where few jobs vary widely. The same seed gives the same
 * answer. Null without time, for fewer than two jobs, where jobs bring nothing on average, and where more are counted than
 * there were.
 */
export function missedCallRevenue(
  calls: MissedCalls,
  { seed, draws = 10_000 }: ForecastSettings,
): MissedRevenue | null {
  const { callers, weeks, qualified, closed, jobValues, worth = 1 } = calls;
  const value = mean(jobValues);
  const stdError = Math.sqrt(variance(jobValues) / jobValues.length);
  const possible = [qualified, closed].every(({ yes, of }) => yes >= 0 && yes <= of && of < Number.POSITIVE_INFINITY);
  if (!(weeks > 0 && callers >= 0 && Number.isFinite(callers / weeks) && value > 0 && stdError >= 0 && possible))
    return null;
  const chance = drawsFrom(seed);
  const share = ({ yes, of }: MissedCalls['closed']) => drawBeta(yes + 0.5, of - yes + 0.5, chance);
  const products: number[] = [];
  const logs: Record<RevenueInput, number[]> = { callers: [], qualified: [], closed: [], jobValue: [] };
  for (let draw = 0; draw < draws; draw += 1) {
    const inputs = {
      callers: drawGamma(callers + 0.5, chance) / weeks,
      qualified: share(qualified),
      closed: share(closed),
      jobValue: drawJobValue(value, stdError, jobValues.length, chance),
    };
    products.push(weeksOfYear * worth * inputs.callers * inputs.qualified * inputs.closed * inputs.jobValue);
    for (const input of revenueInputs) logs[input].push(Math.log(inputs[input]));
  }
  const rate = ({ yes, of }: MissedCalls['closed']) => (of > 0 ? yes / of : 0);
  return {
    p5: quantile(products, 0.05),
    p50: quantile(products, 0.5),
    p95: quantile(products, 0.95),
    plugIn: weeksOfYear * worth * (callers / weeks) * rate(qualified) * rate(closed) * value,
    shares: sharesOf(logs),
  };
}

const revenueInputs: readonly RevenueInput[] = ['callers', 'qualified', 'closed', 'jobValue'];

function drawJobValue(value: number, stdError: number, n: number, draws: Draws): number {
  for (;;) {
    const drawn = value + stdError * drawT(n - 1, draws);
    if (drawn > 0) return drawn;
  }
}

function sharesOf(logs: Readonly<Record<RevenueInput, readonly number[]>>): Record<RevenueInput, number> {
  const all = revenueInputs.reduce((sum, input) => sum + variance(logs[input]), 0);
  const shareOf = (input: RevenueInput) => variance(logs[input]) / all;
  return {
    callers: shareOf('callers'),
    qualified: shareOf('qualified'),
    closed: shareOf('closed'),
    jobValue: shareOf('jobValue'),
  };
}
