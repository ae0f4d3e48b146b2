import type { GridMove } from '#kit/grid/grid-parts.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';

/** A metric and the heading it stands under; in a list, in their order. */
export interface Arranged {
  readonly metricId: MetricId;
  readonly group: string;
}

/** The whole scorecard as it stands: those without a heading first, then by headings. */
export function arrangementOf(rows: readonly Pick<Row, 'metricId' | 'group'>[]): readonly Arranged[] {
  const byGroup = Map.groupBy(rows, ({ group }) => group);
  const headings = [...byGroup.keys()].filter((group) => group !== '');
  return ['', ...headings].flatMap((group) => (byGroup.get(group) ?? []).map(({ metricId }) => ({ metricId, group })));
}

/** The same with one metric put elsewhere. Metrics that are filtered away keep their places. */
export function moved(arrangement: readonly Arranged[], { rowId, group = '', before }: GridMove): readonly Arranged[] {
  const metric = arrangement.find(({ metricId }) => metricId === rowId);
  if (!metric) return arrangement;
  const rest = arrangement.filter(({ metricId }) => metricId !== rowId);
  const last = rest.findLastIndex((one) => one.group === group) + 1;
  const at = before === null ? last || rest.length : rest.findIndex(({ metricId }) => metricId === before);
  return rest.toSpliced(at < 0 ? rest.length : at, 0, { ...metric, group });
}

/** The same with a heading of another name; an empty one leaves its metrics without. */
export const renamed = (arrangement: readonly Arranged[], from: string, to: string): readonly Arranged[] =>
  arrangementOf(arrangement.map((one) => (one.group === from ? { ...one, group: to } : one)));

/** Rows in the order of an arrangement; those it does not know stay behind. */
export function arrange<Member extends Pick<Row, 'metricId' | 'group'>>(
  rows: readonly Member[],
  arrangement: readonly Arranged[],
): Member[] {
  const byId = new Map(rows.map((row) => [row.metricId as string, row]));
  const known = arrangement.flatMap(({ metricId, group }) => {
    const row = byId.get(metricId);
    byId.delete(metricId);
    return row ? [row.group === group ? row : { ...row, group }] : [];
  });
  return [...known, ...byId.values()];
}
