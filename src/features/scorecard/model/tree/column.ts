import type { MetricId } from '#lib/ids.ts';
import { type Kind, kinds } from '../particulars.ts';
import { type Link, linksOf, type TreeMetric } from './tree-metric.ts';

/** Metrics one below the other: what is done on the left, what comes of it on the right. */
export interface Column<Metric extends TreeMetric> {
  readonly kind: Kind;
  /** Where metrics of one kind move each other they stand in several columns, the movers first. */
  readonly step: number;
  readonly metrics: readonly Metric[];
}

/** How many metrics of the same kind come behind it on its longest way: so each stands next to what it moves. */
function stepsOf(metrics: readonly TreeMetric[], links: readonly Link[]): Map<MetricId, number> {
  const kindOf = new Map(metrics.map(({ metricId, kind }) => [metricId, kind]));
  const steps = new Map(metrics.map(({ metricId }) => [metricId, 0]));
  const within = links.filter(({ driver, driven }) => kindOf.get(driver) === kindOf.get(driven));
  // A way is at most as long as there are metrics, so this ends even where somebody had drawn a circle.
  for (let round = 0, moved = true; moved && round < metrics.length; round += 1) {
    moved = false;
    for (const { driver, driven } of within) {
      const step = (steps.get(driven) ?? 0) + 1;
      if (step > (steps.get(driver) ?? 0)) {
        steps.set(driver, step);
        moved = true;
      }
    }
  }
  return steps;
}

/**
 * The tree from left to right: activity, leading, lagging. Within a column each stands near what it moves, so that few
 * lines cross; what moves nothing is last.
 */
export function columnsOf<Metric extends TreeMetric>(metrics: readonly Metric[]): Column<Metric>[] {
  const links = linksOf(metrics);
  const steps = stepsOf(metrics, links);
  const rows = new Map<MetricId, number>();
  const height = ({ metricId }: Metric) => {
    const driven = links.flatMap((link) => (link.driver === metricId ? (rows.get(link.driven) ?? []) : []));
    return driven.length === 0 ? metrics.length : driven.reduce((sum, row) => sum + row, 0) / driven.length;
  };
  const fromTheRight = kinds.flatMap((kind) => {
    const alike = metrics.filter((metric) => metric.kind === kind);
    const most = Math.max(0, ...alike.map(({ metricId }) => steps.get(metricId) ?? 0));
    return Array.from({ length: most + 1 }, (_, back) => {
      const ordered = alike
        .filter(({ metricId }) => steps.get(metricId) === back)
        .toSorted((above, below) => height(above) - height(below));
      for (const [row, { metricId }] of ordered.entries()) rows.set(metricId, row);
      return { kind, step: most - back, metrics: ordered };
    });
  });
  return fromTheRight.filter((column) => column.metrics.length > 0).toReversed();
}
