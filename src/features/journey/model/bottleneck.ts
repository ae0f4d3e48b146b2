import { addDays, type Day, monthOf, yearOf } from '#lib/calendar/day.ts';
import type { Tally } from '#statistics/comparison/tally.ts';
import { drawBeta } from '#statistics/draw.ts';
import { quantile } from '#statistics/quantile.ts';
import { drawsFrom } from '#statistics/random.ts';
import { type Beta, fitBetaBinomial } from '#statistics/shrinkage/beta-binomial.ts';
import { posteriorOf } from '#statistics/shrinkage/posterior.ts';
import type { Deal } from './deal.ts';
import type { StageVisit } from './stage-visit.ts';

/** What one stage lets through, and what it would bring if it let through more. */
export interface StageGain {
  readonly stage: string;
  readonly entrants: number;
  readonly resolved: number;
  /** Share of those who entered that went on, correct for those still open. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** What it is held against: its own best quarter, shrunk, or so many points more. */
  readonly reference: number;
  readonly by: 'own best quarter' | 'points';
  /** Of deals that entered in the last half year, not of all. */
  readonly lately: boolean;
  /** Won deals more in a quarter: p5, p50 and p95 of the resamples. */
  readonly gain: { readonly low: number; readonly mid: number; readonly high: number };
  /** In how many of the resamples it brought more than any other stage, as a share. */
  readonly first: number;
}

const DRAWS = 500;
const LEAST_IN_QUARTER = 10;
/** Half a year, and the deals that must have left each stage in it, so that it can stand for now. */
const LATELY_DAYS = 182;
const LEAST_LATELY = 30;
const DAYS_IN_QUARTER = 365.25 / 4;

/** Visits of one stage, shortest first, with the place of their deal. */
export interface Ordered {
  readonly days: Float64Array;
  /** 1 advanced, 2 lost, 0 still there. */
  readonly left: Uint8Array;
  readonly deal: Int32Array;
}

/**
 * The share that advances in the end, when losing competes with advancing and some are still open: the cumulative
 * incidence of Aalen and Johansen 1978 at its last time, with a weight for every deal. NaN where nobody is left.
 */
export function advancedShare({ days, left, deal }: Ordered, weights: Float64Array): number {
  let risk = 0;
  for (const of of deal) risk += weights[of] ?? 0;
  if (risk === 0) return Number.NaN;
  let [open, share] = [1, 0];
  for (let at = 0; at < days.length; ) {
    let [advanced, lost, all] = [0, 0, 0];
    const time = days[at];
    for (; at < days.length && days[at] === time; at += 1) {
      const weight = weights[deal[at] ?? 0] ?? 0;
      all += weight;
      if (left[at] === 1) advanced += weight;
      else if (left[at] === 2) lost += weight;
    }
    if (risk > 0) {
      share += (open * advanced) / risk;
      open *= 1 - (advanced + lost) / risk;
    }
    risk -= all;
  }
  return share;
}

const quarterOf = (day: Day): string => `${yearOf(day)} ${Math.ceil(monthOf(day) / 3)}`;

/** By the quarter in which they entered; only visits that ended. */
function byQuarter(visits: readonly StageVisit[]): Tally[] {
  const quarters = new Map<string, { successes: number; trials: number }>();
  for (const { entered, left } of visits) {
    if (left === null) continue;
    const tally = quarters.get(quarterOf(entered)) ?? { successes: 0, trials: 0 };
    tally.trials += 1;
    tally.successes += left === 'advanced' ? 1 : 0;
    quarters.set(quarterOf(entered), tally);
  }
  return [...quarters.values()].filter(({ trials }) => trials >= LEAST_IN_QUARTER);
}

/** What is known of its best quarter, drawn towards all of them by how alike they are; null where they cannot be told apart. */
function bestQuarter(visits: readonly StageVisit[]): Beta | null {
  const quarters = byQuarter(visits);
  const spread = fitBetaBinomial(quarters);
  if (spread === null || spread.pooled) return null;
  const [best] = quarters.map((quarter) => posteriorOf(quarter, spread)).toSorted((a, b) => meanOf(b) - meanOf(a));
  return best ?? null;
}

const meanOf = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);

/** As the stages are now: what entered them lately, if enough of it has left again, else all of it. */
function latest(visits: readonly StageVisit[], stages: readonly string[], { asOf, days }: Asked) {
  const from = addDays(asOf, -LATELY_DAYS);
  const late = visits.filter(({ entered }) => entered >= from);
  const isEnough = (stage: string) =>
    late.filter((visit) => visit.stage === stage && visit.left !== null).length >= LEAST_LATELY;
  return days > LATELY_DAYS && stages.every(isEnough) ? { shown: late, days: LATELY_DAYS } : { shown: visits, days };
}

interface Asked {
  readonly asOf: Day;
  /** How long the deals were watched, in days. */
  readonly days: number;
  /** Where a stage has no better quarter of its own: so much more, as a share. */
  readonly points: number;
  readonly seed: number;
}

/**
 * Ranks stages by what they would bring, as they are in the last half year: entrants a quarter × (reference − share) × what the later stages let through.
 * The lowest share is no bottleneck by itself: an offer is always declined more often than a first talk. Deals are drawn
 * again whole, so that what happened to one in several stages stays together.
 */
export function rankStages(
  deals: readonly Deal[],
  visits: readonly StageVisit[],
  stages: readonly string[],
  asked: Asked,
): StageGain[] {
  const { points, seed } = asked;
  const { shown, days } = latest(visits, stages, asked);
  const placeOf = new Map(deals.map((deal, at) => [deal, at]));
  const ofStage = stages.map((stage) =>
    shown.filter((visit) => visit.stage === stage).toSorted((a, b) => a.days - b.days),
  );
  const ordered = ofStage.map(
    (some): Ordered => ({
      days: Float64Array.from(some, (visit) => visit.days),
      left: Uint8Array.from(some, ({ left }) => (left === 'advanced' ? 1 : left === 'lost' ? 2 : 0)),
      deal: Int32Array.from(some, ({ deal }) => placeOf.get(deal) ?? 0),
    }),
  );
  const one = new Float64Array(deals.length).fill(1);
  const shares = ordered.map((stage) => advancedShare(stage, one));
  const best = stages.map((stage) => bestQuarter(visits.filter((visit) => visit.stage === stage)));
  const references = shares.map((share, at) => {
    const own = best[at] ?? null;
    return own !== null && meanOf(own) > share ? meanOf(own) : Math.min(1, share + points);
  });
  const quarters = Math.max(days / DAYS_IN_QUARTER, Number.EPSILON);
  const gainsOf = (drawn: readonly number[], entrants: readonly number[], against: readonly number[]) =>
    drawn.map((share, at) => {
      const later = drawn.slice(at + 1).reduce((product, next) => product * next, 1);
      return ((entrants[at] ?? 0) / quarters) * Math.max(0, (against[at] ?? 0) - share) * later;
    });
  const chance = drawsFrom(seed);
  const [found, drawnShares] = [stages.map((): number[] => []), stages.map((): number[] => [])];
  const firsts = stages.map(() => 0);
  const weights = new Float64Array(deals.length);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    weights.fill(0);
    for (let at = 0; at < deals.length; at += 1) {
      const drawn = Math.floor(chance.uniform() * deals.length);
      weights[drawn] = (weights[drawn] ?? 0) + 1;
    }
    const drawn = ordered.map((stage) => advancedShare(stage, weights));
    const entrants = ordered.map(({ deal }) => deal.reduce((sum, of) => sum + (weights[of] ?? 0), 0));
    // How good the best quarter truly was is not known either.
    const against = references.map((reference, at) => {
      const own = best[at] ?? null;
      return own !== null && reference === meanOf(own) ? drawBeta(own.alpha, own.beta, chance) : reference;
    });
    const gains = gainsOf(drawn, entrants, against);
    const most = Math.max(...gains.filter((gain) => !Number.isNaN(gain)));
    for (const [at, gain] of gains.entries()) {
      if (Number.isNaN(gain)) continue;
      found[at]?.push(gain);
      drawnShares[at]?.push(drawn[at] ?? 0);
      if (gain === most && most > 0) firsts[at] = (firsts[at] ?? 0) + 1;
    }
  }
  return stages.map((stage, at) => {
    const some = ofStage[at] ?? [];
    const own = best[at] ?? null;
    return {
      stage,
      entrants: some.length,
      resolved: some.filter(({ left }) => left !== null).length,
      share: shares[at] ?? Number.NaN,
      low: quantile(drawnShares[at] ?? [], 0.025),
      high: quantile(drawnShares[at] ?? [], 0.975),
      reference: references[at] ?? Number.NaN,
      by: own !== null && meanOf(own) > (shares[at] ?? 1) ? 'own best quarter' : 'points',
      lately: shown !== visits,
      gain: {
        low: quantile(found[at] ?? [], 0.05),
        mid: quantile(found[at] ?? [], 0.5),
        high: quantile(found[at] ?? [], 0.95),
      },
      first: (firsts[at] ?? 0) / DRAWS,
    };
  });
}
