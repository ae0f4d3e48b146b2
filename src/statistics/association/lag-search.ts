import { mean } from '../moment.ts';
import { quantile } from '../quantile.ts';
import { drawsFrom } from '../random.ts';
import { laggedCorrelation, type LaggedCorrelation } from './lagged-correlation.ts';
import { correlationP } from './pearson.ts';
import type { Series } from './series.ts';
import { surrogatesOf } from './surrogate.ts';

export interface LagSearch {
  /** One for each lag at which there is a correlation. */
  readonly lags: readonly LaggedCorrelation[];
  /** The one farthest from 0. */
  readonly best: LaggedCorrelation;
  /** How often the best of as many lags is as far from 0 by luck; above 0. */
  readonly p: number;
  /** How far from 0 the best lag of unrelated series comes in 95 of 100 cases, by the same draws. */
  readonly critical: number;
}

export interface LagSearchSettings {
  /** Lags from 0 to this one are searched. */
  readonly most: number;
  readonly seed: number;
  /** At most; 499 unless told. */
  readonly draws?: number;
}

/** So many that are as far tell that luck does it often; not before so many draws, which `critical` needs. */
const enough = 20;
const least = 199;

/**
 * Which lag fits best, and how often the best of as many looks is as good by luck. The comparison is with series that keep
 * the autocorrelation of x and have no link to y (`surrogatesOf`). To turn x round against y instead would not do: the best
 * lag of all turns falls among L searched lags of n weeks by luck alone in L/n of pairs, so that no answer below that share
 * could be given. Draws end early where luck is seen to do it often (Besag and Clifford 1991), so that only what may be
 * something is drawn for to the end. Where no draw comes as far they only say that it is rarer than they can tell: then it
 * is as rare as the tail of the correlation says, on the effective number of pairs and times the lags (Bonferroni), by the
 * weaker of r and rho, so that a few odd weeks are not taken for a link. Levels that trend must be differenced first. Null
 * where no lag has a correlation.
 */
export function searchLags(x: Series, y: Series, { most, seed, draws = 499 }: LagSearchSettings): LagSearch | null {
  const lags: LaggedCorrelation[] = [];
  for (let lag = 0; lag <= most; lag += 1) {
    const found = laggedCorrelation(x, y, lag);
    if (found) lags.push(found);
  }
  const [first, ...others] = lags;
  if (!first) return null;
  const best = others.reduce((held, one) => (Math.abs(one.r) > Math.abs(held.r) ? one : held), first);
  const centre = mean(x.filter((value) => value !== null));
  // Around 0, so that squares of large numbers do not hide their differences.
  const surrogate = surrogatesOf(x.map((value) => (value === null ? 0 : value - centre)));
  const pairs = pairsOf(x, y, most);
  const chance = drawsFrom(seed);
  const byLuck: number[] = [];
  let asFar = 0;
  while (byLuck.length < draws && (asFar < enough || byLuck.length < least)) {
    const reach = farthest(surrogate(chance), pairs);
    byLuck.push(reach);
    if (reach >= Math.abs(best.r)) asFar += 1;
  }
  const drawn = (asFar + 1) / (byLuck.length + 1);
  const p = asFar === 0 ? Math.min(drawn, lags.length * tailOf(best)) : drawn;
  return { lags, best, p, critical: quantile(byLuck, 0.95) };
}

function tailOf({ r, rho, effectiveN }: LaggedCorrelation): number {
  return correlationP(Math.min(Math.abs(r), Math.abs(rho)), effectiveN);
}

/** The pairs of one lag, as far as they are the same whatever x is: it is drawn hundreds of times. */
interface Paired {
  /** Where x of each pair stands. */
  readonly places: Int32Array;
  /** Its y, less their mean. */
  readonly off: Float64Array;
  readonly squares: number;
}

function pairsOf(x: Series, y: Series, most: number): Paired[] {
  return Array.from({ length: most + 1 }, (_, lag) => {
    const places = x.flatMap((value, at) => (value === null || (y[at + lag] ?? null) === null ? [] : [at]));
    const ys = places.map((at) => y[at + lag] ?? 0);
    const centre = mean(ys);
    const off = Float64Array.from(ys, (value) => value - centre);
    return { places: Int32Array.from(places), off, squares: off.reduce((sum, value) => sum + value * value, 0) };
  }).filter(({ places, squares }) => places.length >= 3 && squares > 0);
}

function farthest(drawn: Float64Array, pairs: readonly Paired[]): number {
  let found = 0;
  for (const { places, off, squares } of pairs) {
    let [sum, own, product] = [0, 0, 0];
    for (let at = 0; at < places.length; at += 1) {
      const value = drawn[places[at] ?? 0] ?? 0;
      sum += value;
      own += value * value;
      product += value * (off[at] ?? 0);
    }
    const r = Math.abs(product) / Math.sqrt(squares * (own - (sum * sum) / places.length));
    if (r > found) found = r;
  }
  return found;
}
