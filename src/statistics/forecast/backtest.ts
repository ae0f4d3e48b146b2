import { type ForecastSettings, forecastAmount } from './throughput.ts';

export interface Backtest {
  /** Forecasts whose weeks are over. */
  readonly forecasts: number;
  /** Of them, how many came to at least what 85 of 100 runs said. */
  readonly held: number;
}

/** A forecast from fewer weeks is not made. */
const fewestWeeks = 8;

/**
 * How good such forecasts were: each stretch of `horizon` weeks, from the newest one back, is forecast from the weeks before
 * it alone. Stretches do not overlap, so that the share of those that held has a binomial interval. About 85 in 100 should
 * hold; a stretch that misses a week is left out.
 * @param completions items or hours a week, oldest first; null was not measured.
 */
export function backtestAmount(
  completions: readonly (number | null)[],
  horizon: number,
  settings: ForecastSettings,
): Backtest {
  let [forecasts, held] = [0, 0];
  for (let from = completions.length - horizon; horizon > 0 && from >= fewestWeeks; from -= horizon) {
    const before = completions.slice(0, from);
    const known = completions.slice(from, from + horizon).filter((amount) => amount !== null);
    const forecast = forecastAmount(before, horizon, settings);
    if (!forecast || known.length < horizon || before.filter((amount) => amount !== null).length < fewestWeeks)
      continue;
    forecasts += 1;
    if (known.reduce((sum, amount) => sum + amount, 0) >= forecast.p85) held += 1;
  }
  return { forecasts, held };
}
