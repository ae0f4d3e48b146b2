import { lagOneAutocorrelation } from '#statistics/autocorrelation.ts';
import { mean } from '#statistics/moment.ts';
import { normalBelow } from '#statistics/normal.ts';
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

/**
 * How surprising the last value is, and the mean of the last eight beside those before them in the baseline. Student's t
 * with 0.62·(n − 1) degrees of freedom, as many as a mean moving range of n values is worth (Wheeler 1995, Advanced Topics
 * in Statistical Process Control); normal where the spread follows from counts. Periods that resemble the one before
 * make means less certain than they look, by (1 + r₁)/(1 − r₁), and moving ranges too small, by 1 − r₁.
 * Of what is rare, how long it has not come. Null where the chart has no limits.
 * @param values of all periods; the segment says which are its own.
 */
export function surprisesOf(
  values: readonly (number | null)[],
  segment: Segment,
): { readonly last: Surprise; readonly shift: Surprise | null } | null {
  if (segment.gaps !== null) return surpriseOfGap(segment, segment.gaps.at(-1) ?? 0);
  const standings = standingsOf(values, segment);
  const known = standings.filter((z) => z !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const inBaseline = standings.slice(0, segment.baselineTo - segment.from + 1).filter((z) => z !== null);
  const before = known.slice(0, -shiftLength).slice(0, inBaseline.length);
  const freedom = ['p', 'u', 'c'].includes(segment.chart) ? Number.POSITIVE_INFINITY : 0.62 * (segment.n - 1);
  const alike = likeness(standings.slice(0, -shiftLength), before.length);
  const spread = Math.sqrt(1 / (1 - alike));
  const one = { p: chanceOf(last / (spread * Math.sqrt(1 + 1 / segment.n)), freedom, segment.n), away: last };
  if (before.length < leastBefore) return { last: one, shift: null };
  const away = mean(known.slice(-shiftLength)) - mean(before);
  const error = Math.sqrt(((1 + alike) / (1 - alike)) * (1 / shiftLength + 1 / before.length));
  return { last: one, shift: { p: chanceOf(away / (spread * error), freedom, before.length), away } };
}

/** The chance of a gap so long where each period has an event with the same chance; its mean tells that chance. */
function surpriseOfGap({ newest }: Segment, gap: number): { last: Surprise; shift: null } | null {
  if (newest === null) return null;
  const quiet = newest.centre / (1 + newest.centre);
  return {
    last: { p: Math.min(1, 2 * quiet ** gap), away: gap > newest.upper ? Number.POSITIVE_INFINITY : 0 },
    shift: null,
  };
}

/** What neighbours are alike where that can hardly be measured. */
const usualLikeness = 0.2;

/** r₁ after the correction of a short series (Kendall 1954), drawn to what is usual where the series is short. */
function likeness(standings: readonly (number | null)[], n: number): number {
  const r = lagOneAutocorrelation(standings);
  const known = r === null || n < leastBefore ? usualLikeness : r + (1 + 4 * r) / n;
  return Math.min(Math.max(known, usualLikeness), 0.8);
}

/** Standard deviations from the centre, as the limits of each period say; infinite where a process never moved. */
function standingsOf(values: readonly (number | null)[], { from, to, limits, chart }: Segment): (number | null)[] {
  const scale = chart.includes('log') ? Math.log : (value: number) => value;
  return values.slice(from, to + 1).map((value, at) => {
    const around = limits[at] ?? null;
    if (value === null || around === null) return null;
    const [middle, off] = [scale(around.centre), scale(value) - scale(around.centre)];
    const sigma = Math.max(scale(around.upper) - middle, middle - scale(around.lower)) / 3;
    return off === 0 ? 0 : off / sigma;
  });
}

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
