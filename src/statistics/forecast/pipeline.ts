import { drawBeta } from '../draw.ts';
import { quantile } from '../quantile.ts';
import { drawsFrom } from '../random.ts';
import type { ForecastSettings } from './throughput.ts';

/** In the unit of the values. */
export interface PipelineForecast {
  /** What is usually called the weighted pipeline. It is the mean only, and may be a sum that cannot happen. */
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The chance that nothing closes. */
  readonly nothing: number;
}

export interface WeightedDeal {
  readonly value: number;
  /** Of being won, from 0 to 1. */
  readonly chance: number;
}

/** Sums that are told apart; twenty deals of odd values have about a million. */
const mostOutcomes = 100_000;

/**
 * All sums that open deals can come to, each with its chance, when deals are won or lost independently. Null where there are
 * more than 100,000 different sums: then `simulatePipeline`. No deals come to 0.
 */
export function exactPipeline(
  deals: readonly WeightedDeal[],
): (PipelineForecast & { readonly stdDev: number; readonly outcomes: number }) | null {
  let sums = new Map([[0, 1]]);
  let nothing = 1;
  for (const { value, chance } of deals) {
    const next = new Map<number, number>();
    const add = (sum: number, part: number) => {
      if (part > 0) next.set(sum, (next.get(sum) ?? 0) + part);
    };
    for (const [sum, part] of sums) {
      add(sum, part * (1 - chance));
      add(sum + value, part * chance);
    }
    nothing *= 1 - chance;
    sums = next;
    if (sums.size > mostOutcomes) return null;
  }
  const rising = [...sums].sort(([one], [other]) => one - other);
  const at = (share: number) => {
    let below = 0;
    // A hair of rounding must not move the answer to the next sum.
    return rising.find(([, part]) => (below += part) >= share - 1e-12)?.[0] ?? 0;
  };
  const mean = deals.reduce((sum, { value, chance }) => sum + value * chance, 0);
  const stdDev = Math.sqrt(deals.reduce((sum, { value, chance }) => sum + value ** 2 * chance * (1 - chance), 0));
  return { mean, stdDev, p10: at(0.1), p50: at(0.5), p90: at(0.9), nothing, outcomes: rising.length };
}

export interface StagedDeal {
  readonly value: number;
  /** Where it stands. A stage without a record counts as one of which nothing is known. */
  readonly stage: string;
}

/** How deals that were in a stage ended. */
export interface StageRecord {
  readonly won: number;
  readonly resolved: number;
}

/**
 * What open deals come to when their chances are known only from how earlier ones ended: in each run each stage's chance is
 * drawn once from Beta(won + 1/2, resolved − won + 1/2), so that all deals of a stage share what is not known about it. The
 * same seed gives the same answer. No deals come to 0.
 */
export function simulatePipeline(
  deals: readonly StagedDeal[],
  records: ReadonlyMap<string, StageRecord>,
  { seed, draws = 10_000 }: ForecastSettings,
): PipelineForecast {
  const chance = drawsFrom(seed);
  const stages = [...new Set(deals.map(({ stage }) => stage))];
  let none = 0;
  const runs = Array.from({ length: draws }, () => {
    const chances = new Map(
      stages.map((stage) => {
        const { won, resolved } = records.get(stage) ?? { won: 0, resolved: 0 };
        return [stage, drawBeta(won + 0.5, resolved - won + 0.5, chance)];
      }),
    );
    let [sum, closed] = [0, 0];
    for (const { value, stage } of deals) {
      if (chance.uniform() >= (chances.get(stage) ?? 0)) continue;
      sum += value;
      closed += 1;
    }
    if (closed === 0) none += 1;
    return sum;
  });
  const mean = runs.reduce((total, run) => total + run, 0) / draws;
  const at = (share: number) => quantile(runs, share, 1);
  return { mean, p10: at(0.1), p50: at(0.5), p90: at(0.9), nothing: none / draws };
}
