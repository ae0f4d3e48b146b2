import { backtestAmount, type Backtest } from '#statistics/forecast/backtest.ts';
import { estimateFactor } from '#statistics/forecast/estimate-factor.ts';
import { forecastWeeks, type WeeksForecast } from '#statistics/forecast/throughput.ts';
import { drawsFrom } from '#statistics/random.ts';
import { resample } from '#statistics/resample.ts';
import type { QuotedJob } from './estimates.ts';

/** How long the work at hand lasts. */
export interface Backlog {
  /** As they will be worked, not as they were quoted. */
  readonly hours: number;
  /** By how much finished jobs took longer than quoted; 1 where fewer than ten tell. */
  readonly factor: number;
  readonly forecast: WeeksForecast;
  /** The probability that more than `bar` weeks have to be said for 85 of 100 promises to hold. */
  readonly above: number;
  /** How forecasts of four weeks from the same weeks came out. */
  readonly past: Backtest;
}

const leastFinished = 10;
const resamples = 100;
const drawsEach = 200;
const pastHorizon = 4;

interface Asked {
  /** Quoted hours that are left. */
  readonly open: number;
  /** Hours of each past week, oldest first. */
  readonly delivered: readonly number[];
  readonly finished: readonly QuotedJob[];
  /** In weeks. */
  readonly bar: number;
  readonly seed: number;
}

/** Null without a week of delivery. */
export function backlogOf({ open, delivered, finished, bar, seed }: Asked): Backlog | null {
  const found = estimateFactor(finished);
  const known = found !== null && found.n >= leastFinished ? found : null;
  const factor = known?.typical ?? 1;
  const forecast = forecastWeeks(delivered, open * factor, { seed });
  if (forecast === null) return null;
  const chance = drawsFrom(seed);
  const error = known?.interval ? Math.log(known.interval.high / known.interval.low) / 3.92 : 0;
  let above = 0;
  for (let draw = 0; draw < resamples; draw += 1) {
    const hours = open * factor * Math.exp(error * chance.normal());
    const again = forecastWeeks(resample(delivered, chance), hours, { seed: seed + draw + 1, draws: drawsEach });
    if (again !== null && (again.p85 === null || again.p85 > bar)) above += 1;
  }
  return {
    hours: open * factor,
    factor,
    forecast,
    above: above / resamples,
    past: backtestAmount(delivered, pastHorizon, { seed }),
  };
}

/** Hours that came in and went out over the same weeks. */
export interface Balance {
  readonly cameIn: number;
  readonly wentOut: number;
  /** The probability that more comes in than goes out, from resampled weeks. */
  readonly rising: number;
}

/** @param weeks hours that were sold, as they will be worked, and hours that were delivered, of each week. */
export function balanceOf(
  weeks: readonly { readonly sold: number; readonly delivered: number }[],
  seed: number,
): Balance {
  const chance = drawsFrom(seed);
  const net = weeks.map(({ sold, delivered }) => sold - delivered);
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  const rose = Array.from({ length: 2000 }, () => sum(resample(net, chance))).filter((total) => total > 0).length;
  return {
    cameIn: sum(weeks.map(({ sold }) => sold)),
    wentOut: sum(weeks.map(({ delivered }) => delivered)),
    rising: rose / 2000,
  };
}
