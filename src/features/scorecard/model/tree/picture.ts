import type { MetricId } from '#lib/ids.ts';
import { type Column, columnsOf } from './column.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';

/** A metric in the picture: its column from the left, its row from the top. Rows count in halves. */
export interface Spot<Metric extends TreeMetric> {
  readonly metric: Metric;
  readonly column: number;
  readonly row: number;
}

export interface Picture<Metric extends TreeMetric> {
  readonly columns: readonly Column<Metric>[];
  readonly spots: readonly Spot<Metric>[];
  /** How many rows it is high. */
  readonly rows: number;
  /** What is linked with nothing, and would only stand about; empty where nothing is linked at all. */
  readonly apart: readonly Metric[];
}

const toHalves = (row: number): number => Math.round(row * 2) / 2;

/**
 * Where everything stands so that lines are short: each metric at the height of what it moves, no two in one place,
 * from what comes of it on the right back to what is done on the left.
 */
export function pictureOf<Metric extends TreeMetric>(metrics: readonly Metric[]): Picture<Metric> {
  const links = linksOf(metrics);
  const linked = new Set(links.flatMap(({ driver, driven }) => [driver, driven]));
  const apart = linked.size === 0 ? [] : metrics.filter(({ metricId }) => !linked.has(metricId));
  const columns = columnsOf(metrics.filter((metric) => !apart.includes(metric)));
  const rows = new Map<MetricId, number>();
  const spots = columns
    .map((column, at) => ({ column, at }))
    .toReversed()
    .flatMap(({ column, at }) => {
      let next = 0;
      return column.metrics.map((metric): Spot<Metric> => {
        const moved = links.flatMap(({ driver, driven }) =>
          driver === metric.metricId ? (rows.get(driven) ?? []) : [],
        );
        const wished = moved.length === 0 ? next : moved.reduce((sum, row) => sum + row, 0) / moved.length;
        const row = Math.max(next, toHalves(wished));
        next = row + 1;
        rows.set(metric.metricId, row);
        return { metric, column: at, row };
      });
    })
    .toSorted((one, other) => one.column - other.column || one.row - other.row);
  return { columns, spots, rows: Math.max(0, ...spots.map(({ row }) => row + 1)), apart };
}
