import { lagOneAutocorrelation } from '#statistics/autocorrelation.ts';
import { mean } from '#statistics/moment.ts';
import { normalBelow } from '#statistics/normal.ts';
import { naturalLimits } from '#statistics/process/limits.ts';
import { movingRanges } from '#statistics/process/moving-range.ts';
import type { Segment } from '#statistics/process/read-process.ts';

/** How far something lies from the usual, and how seldom luck brings it there. */
export interface Surprise {
  /** Two-sided. */
  readonly p: number;
  /** In standard deviations of the chart. */
  readonly away: number;
}

/** As many as the rule of a shift needs: always the last so many, so that nobody chose where it began. */
export const shiftLength = 8;
/** With fewer before them there is nothing to compare the last eight with. */
const leastBefore = 5;

/** What the newest values say beside those that the limits come from. */
export interface Surprises {
  readonly last: Surprise;
  /** Of the mean of the last eight; null where there is too little before them. */
  readonly shift: (Surprise & ShiftRun) | null;
}

interface ShiftRun {
  /** The period since which all values lie on one side of the centre; null where the last eight do not. */
  readonly since: number | null;
  /** The p of those before the last one: whether it is a change without it. */
  readonly withoutLast: number;
}

/**
 * How surprising the last value is, and the mean of the last eight beside those before them in the baseline. Student's t
 * with 0.62·(n − 1) degrees of freedom, as many as a mean moving range of n values is worth (Wheeler 1995, Advanced Topics
 * in Statistical Process Control); normal where the spread follows from counts. Periods that resemble the one before
 * make means less certain than they look, by (1 + r₁)/(1 − r₁), and moving ranges too small, by 1 − r₁: so the level is
 * looked at itself, also where the chart is one of differences, on which a shift does not show. Limits and centre stay those
 * of the frozen baseline; how far periods lie apart and how alike they are is known the better the more there were before
 * the newest eight, or before the run that they end.
 * Of what is rare, how long it has not come. Null where the chart has no limits.
 * @param values of all periods; the segment says which are its own.
 */
export function surprisesOf(values: readonly (number | null)[], segment: Segment): Surprises | null {
  if (segment.gaps !== null) return surpriseOfGap(segment, segment.gaps.at(-1) ?? 0);
  const standings = standingsOf(values, segment);
  const known = standings.filter((z) => z !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const baseline = standings.slice(0, segment.baselineTo - segment.from + 1);
  const inBaseline = baseline.filter((z) => z !== null).length;
  const before = known.slice(0, -shiftLength).slice(0, inBaseline);
  const since = runSince(standings, segment.from);
  const earlier = standings.slice(0, Math.min(standings.length - shiftLength, (since ?? Infinity) - segment.from));
  const { scale, freedom } = scatterOf(earlier, segment);
  const alike = likeness(earlier, earlier.filter((z) => z !== null).length);
  const spread = scale * Math.sqrt(1 / (1 - alike));
  // One number may come from a skewed week; only a mean of eight is as normal as many degrees of freedom take it to be.
  const few = Number.isFinite(freedom) ? 0.62 * (segment.n - 1) : freedom;
  const one = { p: chanceOf(last / (spread * Math.sqrt(1 + 1 / segment.n)), few, segment.n), away: last };
  if (before.length < leastBefore) return { last: one, shift: null };
  const meanOff = (newest: readonly number[]): Surprise => {
    const away = mean(newest) - mean(before);
    const error = Math.sqrt(((1 + alike) / (1 - alike)) * (1 / newest.length + 1 / before.length));
    return { p: chanceOf(away / (spread * error), freedom, before.length), away };
  };
  const newest = known.slice(-shiftLength);
  return { last: one, shift: { ...meanOff(newest), since, withoutLast: meanOff(newest.slice(0, -1)).p } };
}

/** A mean moving range of normal values is so many standard deviations (Shewhart 1931). */
const rangeOfOne = 1.128;

/** What one standard deviation of the chart comes to over the periods before what is new, and its degrees of freedom. */
function scatterOf(earlier: readonly (number | null)[], { chart, n }: Segment) {
  if (['p', 'u', 'c'].includes(chart)) return { scale: 1, freedom: Number.POSITIVE_INFINITY };
  const steps = movingRanges(earlier).filter(Number.isFinite);
  return steps.length < n
    ? { scale: 1, freedom: 0.62 * (n - 1) }
    : { scale: mean(steps) / rangeOfOne, freedom: 0.62 * steps.length };
}

function runSince(standings: readonly (number | null)[], from: number): number | null {
  const side = Math.sign(standings.findLast((z) => z !== null) ?? 0);
  const other = standings.findLastIndex((z) => z !== null && Math.sign(z) !== side);
  const run = standings.slice(other + 1);
  const first = run.findIndex((z) => z !== null);
  return side === 0 || run.filter((z) => z !== null).length < shiftLength ? null : from + other + 1 + first;
}

/** The chance of a gap so long where each period has an event with the same chance; its mean tells that chance. */
function surpriseOfGap({ newest }: Segment, gap: number): Surprises | null {
  if (newest === null) return null;
  const quiet = newest.centre / (1 + newest.centre);
  return {
    last: { p: Math.min(1, 2 * quiet ** gap), away: gap > newest.upper ? Number.POSITIVE_INFINITY : 0 },
    shift: null,
  };
}

/** How alike the periods of a business usually are, and how many periods this counts as. */
const usualLikeness = { r: 0.3, periods: 20 } as const;
const leastLikeness = 0.2;
const mostLikeness = 0.8;

/** r₁ after the correction of a short series (Kendall 1954), drawn to what is usual since few periods tell little of it. */
export function likeness(standings: readonly (number | null)[], n: number): number {
  const r = lagOneAutocorrelation(standings);
  const known = r === null ? 0 : n;
  const seen = r === null ? 0 : r + (1 + 4 * r) / n;
  const drawn = (known * seen + usualLikeness.periods * usualLikeness.r) / (known + usualLikeness.periods);
  return Math.min(Math.max(drawn, leastLikeness), mostLikeness);
}

/** Standard deviations from the centre; infinite where a process never moved. */
function standingsOf(values: readonly (number | null)[], segment: Segment): (number | null)[] {
  const { from, to, limits, chart, baselineTo } = segment;
  const scale = chart.includes('log') ? logOf : (value: number) => value;
  const own = values.slice(from, to + 1).map((value) => (value === null ? null : scale(value)));
  const level = chart.includes('differences') ? naturalLimits(own.slice(0, baselineTo - from + 1)) : null;
  return own.map((value, at) => {
    const around = level ?? limits[at] ?? null;
    if (value === null || around === null) return null;
    const [lower, middle, upper] = [around.lower, around.centre, around.upper].map(level ? Number : scale) as [
      number,
      number,
      number,
    ];
    const off = value - middle;
    return off === 0 ? 0 : off / (Math.max(upper - middle, middle - lower) / 3);
  });
}

const logOf = (value: number) => (value > 0 ? Math.log(value) : -Infinity);

/** What a t of so many degrees of freedom has in both tails, by Wallace's normal approximation (1959). */
function chanceOf(t: number, freedom: number, n: number): number {
  // Where nothing ever varied, all that is known is that the newest of so many is the extreme one.
  if (!Number.isFinite(t)) return Math.min(1, 2 / (n + 1));
  const z =
    freedom === Number.POSITIVE_INFINITY
      ? Math.abs(t)
      : Math.sqrt(freedom * Math.log1p((t * t) / freedom)) * ((8 * freedom + 1) / (8 * freedom + 3));
  return Math.min(1, 2 * normalBelow(-z));
}
