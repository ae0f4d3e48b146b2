import type { Day } from '#lib/calendar/day.ts';
import { periodOf, trailingPeriods } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { ApiOf, Reading } from '#server/context.ts';
import type { Row, scorecardRoutes, Value } from '../contract.ts';
import { readMetrics, readValues, type ValueRow } from '../store.ts';
import { findMetric, metricOf } from './metric.ts';
import { mayRead } from './visible.ts';

export function valueOf(row: ValueRow): Value {
  return {
    period: row.period,
    amount: row.amount === null ? null : Number(row.amount),
    version: row.version,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    via: row.via,
  };
}

const trailing = ({ ground }: Reading, count: number): Day[] =>
  trailingPeriods(count, periodOf(ground.today, 'weekly', ground.calendar), 'weekly');

async function withValues(
  { scope, ground }: Reading,
  metrics: Parameters<typeof metricOf>[0][],
  periods: readonly Day[],
): Promise<Row[]> {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const rows = new Map(metrics.map((metric): [string, Row] => [metric.metric_id, { ...metricOf(metric), values: [] }]));
  const values = await readValues(scope, ground.companyId, [...rows.keys()] as MetricId[], first, last);
  for (const value of values) rows.get(value.metric_id)?.values.push(valueOf(value));
  return [...rows.values()];
}

type Routes = Pick<typeof scorecardRoutes, 'read' | 'readRow'>;

export const readApi: ApiOf<Routes> = {
  read: (context, { companyId, teamId, ownerId, periods }) =>
    context.read(companyId, async (room) => {
      const metrics = await readMetrics(room.scope, companyId, { teamId, ownerId });
      const shown = trailing(room, periods);
      return {
        companyId,
        today: room.ground.today,
        periods: shown,
        rows: await withValues(
          room,
          metrics.filter((metric) => mayRead(room, metric)),
          shown,
        ),
      };
    }),

  readRow: (context, { companyId, metricId, periods }) =>
    context.read(companyId, async (room) => {
      const metric = await findMetric(room, metricId);
      const [row] = await withValues(room, [metric], trailing(room, periods));
      return row as Row;
    }),
};
