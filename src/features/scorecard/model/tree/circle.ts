import type { MetricId } from '#lib/ids.ts';
import { findCycle } from '../cycle.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/** Metrics that move each other in a circle: people say one thing, and a formula shows the other way. */
export interface Circle {
  /** Those on the way, the first one again at the end. */
  readonly path: readonly MetricId[];
  readonly words: string;
}

/**
 * Each circle once, none that shares a link with one before it. People’s links alone make none, and formulas neither:
 * both are refused.
 */
export function circlesOf(metrics: readonly TreeMetric[]): Circle[] {
  const titles = new Map(metrics.map(({ metricId, title }) => [metricId, title]));
  const left = new Map(linksOf(metrics).map((link) => [`${link.driver} ${link.driven}`, link]));
  const found: Circle[] = [];
  for (;;) {
    const ahead = Map.groupBy(left.values(), ({ driver }) => driver);
    const path = findCycle(new Map([...ahead].map(([driver, links]) => [driver, links.map(({ driven }) => driven)])));
    if (path === null) return found;
    const links = path.slice(1).flatMap((driven, at) => left.get(`${path[at]} ${driven}`) ?? []);
    for (const { driver, driven } of links) left.delete(`${driver} ${driven}`);
    const steps = links.map(({ driver, driven, by }) =>
      by === 'people'
        ? `${titles.get(driver)} is said to move ${titles.get(driven)}`
        : `${titles.get(driven)} is calculated from ${titles.get(driver)}`,
    );
    found.push({ path, words: `A circle: ${steps.join(', ')}. Take one of the links away, or say it the other way.` });
  }
}
