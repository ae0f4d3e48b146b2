import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { drawBeta } from '#statistics/draw.ts';
import { quantile } from '#statistics/quantile.ts';
import { drawsFrom } from '#statistics/random.ts';
import { advancedShare, type Ordered } from './advanced-share.ts';
import { bestQuarter, meanOf } from './best-quarter.ts';
import type { Deal } from './deal.ts';
import type { StageVisit } from './stage-visit.ts';

interface Range {
  /** p5, p50 and p95 of the draws. */
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What one stage lets through, and what it would bring if it let through more. */
export interface StageGain {
  readonly stage: string;
  /** The day since which its share is counted; null where that is as long as anybody watched. */
  readonly since: Day | null;
  /** Since then. */
  readonly entrants: number;
  readonly resolved: number;
  /** Share of those who entered that went on, correct for those still open. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** What it is held against: its own best quarter, shrunk, or so many points more. */
  readonly reference: number;
  readonly by: 'own best quarter' | 'points';
  /** Won deals more in a quarter, at as many entrants as in the last year. */
  readonly gain: Range;
  /** What these won deals come to in a year; null where fewer than five won deals have a value. */
  readonly worth: Range | null;
  /** In how many of the draws it brought more than any other stage, as a share. */
  readonly first: number;
}

const DRAWS = 500;
/** Half a year is now, or longer where fewer than so many deals left the stage in it. */
const LATELY_DAYS = 182;
const LEAST_LATELY = 30;
const LEAST_JOBS = 5;
const DAYS_IN_YEAR = 365;
const DAYS_IN_QUARTER = DAYS_IN_YEAR / 4;

interface Asked {
  readonly asOf: Day;
  /** Where a stage has no better quarter of its own: so much more, as a share. */
  readonly points: number;
  readonly seed: number;
}

/** One stage, as it is now and as it was. */
interface Past {
  readonly stage: string;
  readonly since: Day | null;
  readonly now: readonly StageVisit[];
  readonly ordered: Ordered;
  /** Places of the deals that entered it in the year that counts. */
  readonly entrants: readonly number[];
  readonly best: ReturnType<typeof bestQuarter>;
}

interface Watched {
  readonly visits: readonly StageVisit[];
  readonly places: ReadonlyMap<Deal, number>;
  readonly asOf: Day;
  /** Since then entrants are counted. */
  readonly year: Day;
}

function pastOf(stage: string, { visits, places, asOf, year }: Watched): Past {
  const own = visits.filter((visit) => visit.stage === stage).toSorted((a, b) => a.days - b.days);
  const halfYear = addDays(asOf, -LATELY_DAYS);
  const newest = own
    .flatMap(({ entered, left }) => (left === null ? [] : [entered]))
    .toSorted((a, b) => (a < b ? 1 : -1));
  const enough = newest[LEAST_LATELY - 1];
  const from = enough === undefined ? null : enough < halfYear ? enough : halfYear;
  const since = from !== null && own.some(({ entered }) => entered < from) ? from : null;
  const now = since === null ? own : own.filter(({ entered }) => entered >= since);
  const placeOf = ({ deal }: StageVisit) => places.get(deal) ?? 0;
  return {
    stage,
    since,
    now,
    ordered: {
      days: Float64Array.from(now, ({ days }) => days),
      left: Uint8Array.from(now, ({ left }) => (left === 'advanced' ? 1 : left === 'lost' ? 2 : 0)),
      deal: Int32Array.from(now, placeOf),
    },
    entrants: own.filter(({ entered }) => entered >= year).map(placeOf),
    best: bestQuarter(own),
  };
}

/** The mean value of won deals, with a weight for every deal; null where too few have one. */
function weighedValue(deals: readonly Deal[]): ((weights: Float64Array) => number) | null {
  const jobs = deals.flatMap(({ status, value }, at) =>
    status === 'won' && value !== null && value > 0 ? [{ at, value }] : [],
  );
  if (jobs.length < LEAST_JOBS) return null;
  return (weights) => {
    let [sum, all] = [0, 0];
    for (const { at, value } of jobs) {
      sum += (weights[at] ?? 0) * value;
      all += weights[at] ?? 0;
    }
    return sum / all;
  };
}

const rangeOf = (draws: readonly number[]): Range => ({
  low: quantile(draws, 0.05),
  mid: quantile(draws, 0.5),
  high: quantile(draws, 0.95),
});

/**
 * Ranks stages by what they would bring: entrants a quarter × (reference − share) × what the later stages let through,
 * where the shares are those of now, whereas as many enter as in the last year, so that the season is in it once.
 * The lowest share is no bottleneck by itself: an offer is always declined more often than a first talk.
 * Each draw weighs every deal anew with mean and variance 1 (the Bayesian bootstrap of Rubin 1981, not brought to a sum,
 * so that how many deals come is as uncertain as a count is). Deals are weighed whole: what happened to one in several
 * stages, and what it was worth, stays together.
 */
export function rankStages(
  deals: readonly Deal[],
  visits: readonly StageVisit[],
  stages: readonly string[],
  { asOf, points, seed }: Asked,
): StageGain[] {
  const places = new Map(deals.map((deal, at) => [deal, at]));
  const first = visits.reduce((day, { entered }) => (entered < day ? entered : day), asOf);
  const yearAgo = addDays(asOf, -DAYS_IN_YEAR);
  // Of records that end before that, all of them count.
  const year = yearAgo > first && visits.some(({ entered }) => entered >= yearAgo) ? yearAgo : first;
  const quarters = Math.max(1, daysBetween(year, asOf)) / DAYS_IN_QUARTER;
  const pasts = stages.map((stage) => pastOf(stage, { visits, places, asOf, year }));
  const one = new Float64Array(deals.length).fill(1);
  const known = pasts.map(({ ordered, best }) => {
    const share = advancedShare(ordered, one);
    const own = best !== null && meanOf(best) > share ? best : null;
    return { share, own, reference: own === null ? Math.min(1, share + points) : meanOf(own) };
  });
  const jobValueOf = weighedValue(deals);
  const chance = drawsFrom(seed);
  const drawn = pasts.map(() => ({ shares: [] as number[], gains: [] as number[], worths: [] as number[], firsts: 0 }));
  const weights = new Float64Array(deals.length);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let at = 0; at < deals.length; at += 1) weights[at] = -Math.log(1 - chance.uniform());
    const shares = pasts.map(({ ordered }) => advancedShare(ordered, weights));
    const value = jobValueOf?.(weights) ?? Number.NaN;
    const gains = pasts.map(({ entrants }, at) => {
      const { own, reference } = known[at] ?? { own: null, reference: Number.NaN };
      // How good the best quarter truly was is not known either.
      const against = own === null ? reference : drawBeta(own.alpha, own.beta, chance);
      const later = shares.slice(at + 1).reduce((product, next) => product * next, 1);
      const many = entrants.reduce((sum, of) => sum + (weights[of] ?? 0), 0) / quarters;
      return many * Math.max(0, against - (shares[at] ?? Number.NaN)) * later;
    });
    const most = Math.max(...gains.filter((gain) => !Number.isNaN(gain)));
    for (const [at, some] of drawn.entries()) {
      const gain = gains[at] ?? Number.NaN;
      if (Number.isNaN(gain)) continue;
      some.gains.push(gain);
      some.worths.push(4 * gain * value);
      some.shares.push(shares[at] ?? 0);
      if (gain === most && most > 0) some.firsts += 1;
    }
  }
  return pasts.map(({ stage, since, now }, at) => {
    const { share, own, reference } = known[at] ?? { share: Number.NaN, own: null, reference: Number.NaN };
    const { shares, gains, worths, firsts } = drawn[at] ?? { shares: [], gains: [], worths: [], firsts: 0 };
    return {
      stage,
      since,
      entrants: now.length,
      resolved: now.filter(({ left }) => left !== null).length,
      share,
      low: quantile(shares, 0.025),
      high: quantile(shares, 0.975),
      reference,
      by: own === null ? 'points' : 'own best quarter',
      gain: rangeOf(gains),
      worth: jobValueOf === null ? null : rangeOf(worths),
      first: firsts / DRAWS,
    };
  });
}
