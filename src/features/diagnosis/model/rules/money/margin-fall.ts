import type { MonthResult } from '#features/money/model/books.ts';
import type { Day } from '#lib/calendar/day.ts';
import { kendall } from '#statistics/association/kendall.ts';
import { theilSen } from '#statistics/association/theil-sen.ts';
import { drawT } from '#statistics/draw.ts';
import { median } from '#statistics/median.ts';
import { mean } from '#statistics/moment.ts';
import { twoSidedZ } from '#statistics/normal-quantile.ts';
import { quantile } from '#statistics/quantile.ts';
import { drawsFrom } from '#statistics/random.ts';
import { variance } from '#statistics/variance.ts';
import { type LevelStep, stepIn } from './level-step.ts';
import { seasonalTrend } from './seasonal-trend.ts';

/** Months in which a season comes round. */
const cycle = 12;

/** A fall that lasts. */
export interface Fallen {
  /** Margins, as shares of income. */
  readonly from: number;
  readonly to: number;
  /** Of a step: the first month of the new level, and whether it is held against the same months of years before. */
  readonly since: { readonly month: Day; readonly sameMonths: boolean } | null;
  /** What it comes to in a year with as much income as the newest: p5, p50 and p95. */
  readonly aYear: { readonly low: number; readonly mid: number; readonly high: number };
}

export interface Line {
  /** Of income a month, with its 90 % interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** With two full years each month is compared with the same month of other years, before that with all of them. */
export function lineOf(margins: readonly number[]): Line | null {
  const seasonal = seasonalTrend(margins, cycle, 0.9);
  if (seasonal !== null) return seasonal;
  const at = [...margins.keys()];
  const line = theilSen(at, margins, 0.9);
  const order = kendall(at, margins);
  if (line === null || order === null) return null;
  const { slope, interval } = line;
  return { slope, low: interval?.low ?? slope, high: interval?.high ?? slope, p: order.p };
}

const DRAWS = 10_000;
/** Of a normal quantity, the half width of what holds nine of ten. */
const reach = twoSidedZ(0.9);

/**
 * How far the margin fell, in the likelier shape: in one step, or along the line over the last year. A line through a step
 * says that half of it is still to come or never came, so what it costs is drawn from both, each as often as it is likely.
 */
export function fallenBy(
  months: readonly MonthResult[],
  margins: readonly number[],
  { slope, low, high }: Line,
  seed: number,
): Fallen {
  const step = stepIn(margins, cycle);
  const last = margins.length - 1;
  const steps = Math.min(last, cycle);
  const chance = drawsFrom(seed);
  const alongLine = () => {
    const z = chance.normal();
    return -steps * (slope + ((z < 0 ? slope - low : high - slope) * z) / reach);
  };
  const atOnce = ({ from, to, error, freedom }: LevelStep) => from - to + error * drawT(freedom, chance);
  const incomes = months.slice(-cycle).map(({ income }) => income);
  const [usual, spread] = [mean(incomes), Math.sqrt(variance(incomes) / incomes.length)];
  const lost = Array.from({ length: DRAWS }, () => {
    const fall = step !== null && chance.uniform() < step.chance ? atOnce(step) : alongLine();
    // A year's income is known no better than months that vary tell it.
    return Math.max(0, fall * cycle * (usual + spread * drawT(incomes.length - 1, chance)));
  });
  const aYear = { low: quantile(lost, 0.05), mid: quantile(lost, 0.5), high: quantile(lost, 0.95) };
  const first = step === null || step.chance < 0.5 ? undefined : months[step.at];
  if (step !== null && first !== undefined) {
    const { from, to, sameSeasons } = step;
    return { from, to, since: { month: first.month, sameMonths: sameSeasons }, aYear };
  }
  const to = median(margins.map((share, at) => share + slope * (last - at)));
  return { from: to - slope * steps, to, since: null, aYear };
}
