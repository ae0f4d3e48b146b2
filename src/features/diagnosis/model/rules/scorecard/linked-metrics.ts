import { differences, type Series } from '#statistics/association/series.ts';
import { prewhiten } from '#statistics/association/prewhiten.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries } from '../../records.ts';
import { type MetricPast, pastOf } from './metric-past.ts';

/** A metric and one that it is said to drive, at once or over others. */
export interface Link {
  readonly driver: MetricSeries;
  readonly driven: MetricSeries;
  /** 1 where it is named itself. */
  readonly steps: number;
}

const keyOf = (title: string) => title.trim().toLowerCase();

/** Every link from these metrics on; of several with one title the one that stands highest is driven. */
export function linksFrom(driver: MetricSeries, metrics: readonly MetricSeries[]): Link[] {
  const byTitle = new Map<string, MetricSeries>();
  const height = { company: 0, department: 1, person: 2 } as const;
  for (const metric of metrics.toSorted((one, other) => height[one.level] - height[other.level])) {
    if (!byTitle.has(keyOf(metric.title))) byTitle.set(keyOf(metric.title), metric);
  }
  const found = new Map<MetricSeries, Link>();
  let edge: MetricSeries[] = [driver];
  for (let steps = 1; edge.length > 0; steps += 1) {
    const next = edge.flatMap(({ drives }) => drives.flatMap((title) => byTitle.get(keyOf(title)) ?? []));
    edge = [...new Set(next)].filter((driven) => driven !== driver && !found.has(driven));
    for (const driven of edge) found.set(driven, { driver, driven, steps });
  }
  return [...found.values()];
}

/** Two metrics over the periods that both have, one value each. */
export interface Aligned {
  readonly driver: MetricPast;
  readonly driven: MetricPast;
  readonly x: Series;
  readonly y: Series;
  /** Periods in which both have a value. */
  readonly n: number;
}

/** Null where they are not taken equally often. */
export function align({ driver, driven }: Link, ground: Ground): Aligned | null {
  if (driver.cadence !== driven.cadence) return null;
  const [from, to] = [pastOf(driver, ground), pastOf(driven, ground)];
  const later = new Map(to.periods.map((period, at) => [period, to.values[at] ?? null]));
  const common = from.periods.flatMap((period, at) => (later.has(period) ? [{ period, at }] : []));
  const x = common.map(({ at }) => from.values[at] ?? null);
  const y = common.map(({ period }) => later.get(period) ?? null);
  const n = x.filter((value, at) => value !== null && y[at] !== null).length;
  return { driver: from, driven: to, x, y, n };
}

const whitenFrom = 40;
/** Every missing period costs as many pairs as the filter is long, and more for the step: a long one eats whole years. */
const longestEcho = 4;

/** The steps of both, since levels that trend go together at every lag; from 40 periods on without their echoes. */
export function stepsOf({ x, y, n }: Pick<Aligned, 'x' | 'y' | 'n'>): { readonly x: Series; readonly y: Series } {
  const steps = { x: differences(x), y: differences(y) };
  return n >= whitenFrom ? prewhiten(steps.x, steps.y, longestEcho) : steps;
}

/** How many lags so many periods may be searched over: 0 to this one; null where a search finds only luck. */
export const mostLag = (n: number): number | null => (n >= 52 ? 8 : n >= 26 ? 4 : null);
