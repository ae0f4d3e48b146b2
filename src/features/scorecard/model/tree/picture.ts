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
 * Rows at least one apart, in the order given, as near to the wished ones as that allows (least squares): what would
 * overlap moves apart around the middle of its wishes.
 * @param wishes rising.
 */
function spreadRows(wishes: readonly number[]): number[] {
  // Blocks of rows one apart each; `first` is where the top one stands.
  const blocks: { first: number; count: number }[] = [];
  for (const wish of wishes) {
    let block = { first: wish, count: 1 };
    let above = blocks.at(-1);
    while (above && above.first + above.count > block.first) {
      blocks.pop();
      const count = above.count + block.count;
      const first = (above.first * above.count + (block.first - above.count) * block.count) / count;
      block = { first: Math.max(0, first), count };
      above = blocks.at(-1);
    }
    blocks.push({ first: Math.max(0, block.first), count: block.count });
  }
  return blocks.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => toHalves(first) + at));
}

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
      const wished = column.metrics
        .map((metric, place) => {
          const moved = links.flatMap(({ driver, driven }) =>
            driver === metric.metricId ? (rows.get(driven) ?? []) : [],
          );
          return { metric, row: moved.length === 0 ? place : moved.reduce((sum, row) => sum + row, 0) / moved.length };
        })
        .toSorted((one, other) => one.row - other.row);
      return spreadRows(wished.map(({ row }) => row)).map((row, place): Spot<Metric> => {
        const { metric } = wished[place] as (typeof wished)[number];
        rows.set(metric.metricId, row);
        return { metric, column: at, row };
      });
    })
    .toSorted((one, other) => one.column - other.column || one.row - other.row);
  return { columns, spots, rows: Math.max(0, ...spots.map(({ row }) => row + 1)), apart };
}
