import type { Day } from '#lib/calendar/day.ts';
import { periodOf, trailingPeriods } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { Row, Scorecard, scorecardRoutes, Value } from '../contract.ts';
import { readMetrics, readValueTexts, type ValueRow } from '../store.ts';
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

const trailing = ({ ground }: Room, count: number): Day[] =>
  trailingPeriods(count, periodOf(ground.today, 'weekly', ground.calendar), 'weekly');

/** Rows of a scorecard as JSON text. */
async function rowTexts(
  { scope, ground }: Room,
  metrics: readonly Parameters<typeof metricOf>[0][],
  periods: readonly Day[],
): Promise<string[]> {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const ids = metrics.map((metric) => metric.metric_id as MetricId);
  const values = await readValueTexts(scope, ground.companyId, ids, first, last);
  return metrics.map((metric) => {
    const head = JSON.stringify(metricOf(metric));
    return `${head.slice(0, -1)},"values":${values.get(metric.metric_id) ?? '[]'}}`;
  });
}

interface Asked {
  readonly companyId: CompanyId;
  readonly teamId?: TeamId | undefined;
  readonly ownerId?: MemberId | undefined;
  readonly periods: number;
}

/** A scorecard as the JSON text of its answer: the most read page, so it is never taken apart on the way. */
export function readScorecardText(context: Context, { companyId, teamId, ownerId, periods }: Asked): Promise<string> {
  return context.read(companyId, (room) =>
    room.recall(['scorecard', teamId, ownerId, periods], async () => {
      const metrics = await readMetrics(room.scope, companyId, { teamId, ownerId });
      const shown = trailing(room, periods);
      const rows = await rowTexts(
        room,
        metrics.filter((metric) => mayRead(room, metric)),
        shown,
      );
      const head = JSON.stringify({ companyId, today: room.ground.today, periods: shown });
      return `${head.slice(0, -1)},"rows":[${rows.join(',')}]}`;
    }),
  );
}

type Routes = Pick<typeof scorecardRoutes, 'read' | 'readRow'>;

export const readApi: ApiOf<Routes> = {
  read: async (context, asked) => JSON.parse(await readScorecardText(context, asked)) as Scorecard,

  readRow: (context, { companyId, metricId, periods }) =>
    context.read(companyId, async (room) => {
      const metric = await findMetric(room, metricId);
      const [text = '{}'] = await rowTexts(room, [metric], trailing(room, periods));
      return JSON.parse(text) as Row;
    }),
};
