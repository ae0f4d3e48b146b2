import { lagOneAutocorrelation } from '../autocorrelation.ts';
import { quantile } from '../quantile.ts';
import { type Draws, drawsFrom } from '../random.ts';

export interface ForecastSettings {
  readonly seed: number;
  /** 10,000 unless told. */
  readonly draws?: number;
}

export interface WeeksForecast {
  /** Within how many weeks the backlog is done in that many of 100 runs; null is later than ten years. */
  readonly p50: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
  /** How many weeks in a row were drawn together: 1 where weeks do not follow each other. */
  readonly block: number;
  /** Weeks the forecast stands on, those of zero among them. */
  readonly weeks: number;
}

export interface AmountForecast {
  /** At least so much is done in that many of 100 runs, in the unit of the completions. */
  readonly p50: number;
  readonly p85: number;
  readonly p95: number;
  readonly mean: number;
  readonly block: number;
  readonly weeks: number;
}

/** A chart of later weeks says nothing to anybody. */
const mostWeeks = 520;

/**
 * How many weeks a backlog takes, from completions of past weeks drawn with replacement (the throughput bootstrap of Vacanti
 * and Magennis). Weeks of zero stay in; a week that was not measured (null) is left out and is not zero. Where a week is
 * like the one before it (lag-1 autocorrelation above 0.3) four are drawn together, so that lean times stay long (Künsch
 * 1989). Null without a measured week; nothing left is done in 0 weeks.
 * @param completions items or hours a week, oldest first; below 0 counts as 0.
 * @param backlog in the same unit.
 */
export function forecastWeeks(
  completions: readonly (number | null)[],
  backlog: number,
  { seed, draws = 10_000 }: ForecastSettings,
): WeeksForecast | null {
  const past = pastOf(completions);
  if (!past || Number.isNaN(backlog)) return null;
  const next = weeksFrom(past, drawsFrom(seed));
  const runs = Array.from({ length: draws }, () => {
    const draw = next();
    let [done, weeks] = [0, 0];
    // A hair of rounding in hours must not cost a week.
    for (; done < backlog * (1 - 1e-12) && weeks <= mostWeeks; weeks += 1) done += draw();
    return weeks;
  });
  const at = (share: number) => {
    const weeks = quantile(runs, share, 1);
    return weeks > mostWeeks ? null : weeks;
  };
  return { p50: at(0.5), p85: at(0.85), p95: at(0.95), block: past.block, weeks: past.known.length };
}

/**
 * How much will be done within `weeks`, drawn in the same way. `p85` is the most that at least 85 of 100 runs reach, hence
 * below `p50`. Null without a measured week.
 */
export function forecastAmount(
  completions: readonly (number | null)[],
  weeks: number,
  { seed, draws = 10_000 }: ForecastSettings,
): AmountForecast | null {
  const past = pastOf(completions);
  if (!past) return null;
  const next = weeksFrom(past, drawsFrom(seed));
  const runs = Array.from({ length: draws }, () => {
    const draw = next();
    let done = 0;
    for (let week = 0; week < weeks; week += 1) done += draw();
    return -done;
  });
  // The most that a share of runs reaches is the type 1 quantile from above; + 0 makes −0 a zero.
  const at = (share: number) => -quantile(runs, share, 1) + 0;
  const mean = -runs.reduce((sum, run) => sum + run, 0) / draws + 0;
  return { p50: at(0.5), p85: at(0.85), p95: at(0.95), mean, block: past.block, weeks: past.known.length };
}

interface Past {
  readonly known: readonly number[];
  readonly block: number;
}

function pastOf(completions: readonly (number | null)[]): Past | null {
  const known = completions.flatMap((amount) =>
    amount === null || !Number.isFinite(amount) ? [] : [Math.max(0, amount)],
  );
  if (known.length === 0) return null;
  const related = (lagOneAutocorrelation(completions) ?? 0) > 0.3;
  return { known, block: related ? Math.min(4, known.length) : 1 };
}

/** Starts a run of weeks; blocks go round from the newest week to the oldest, so that every week is drawn as often. */
function weeksFrom({ known, block }: Past, draws: Draws): () => () => number {
  return () => {
    let [at, left] = [0, 0];
    return () => {
      if (left === 0) {
        at = Math.floor(draws.uniform() * known.length);
        left = block;
      }
      left -= 1;
      const amount = known[at] ?? 0;
      at = (at + 1) % known.length;
      return amount;
    };
  };
}
