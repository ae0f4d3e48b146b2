import { tell } from '#features/accounts/api/activity.ts';
import type { MetricId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import type { Metric } from '../contract/metric.ts';
import { type KnownMetric, readKnownMetrics } from '../store/known-metric.ts';
import { type MetricRow, readMetric } from '../store/metric.ts';
import { formulaWriter, titleFor } from './formula.ts';
import { metricOf } from './metric-answer.ts';

/** A metric as the activity tells of it: by names, as they were then. */
function inWords(room: Room, known: readonly KnownMetric[], row: MetricRow) {
  return {
    title: row.title,
    owner: row.owner,
    team: row.team ?? 'personal',
    unit: row.unit,
    kind: row.kind,
    cadence: row.cadence,
    summary: row.summary,
    note: row.note,
    controllable: row.controllable,
    clientView: row.client_view,
    formula: formulaWriter(room, known)(row.formula)?.text ?? null,
    drives: row.drives.map((metric) => titleFor(room, known, metric)),
    archived: row.archived_at !== null,
    goals: row.goals.map(({ from, operator, threshold, upper }) => ({
      from,
      operator,
      threshold,
      ...(upper === null ? {} : { upper }),
    })),
  };
}

/** Writes what became of a metric into the activity, announces it, and answers with it. */
export async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: MetricRow | null,
  metric: MetricId,
): Promise<Metric> {
  const { scope, ground } = room;
  const row = await readMetric(scope, ground.companyId, metric);
  if (!row) throw notFound('metric');
  const named = [row, before].some((one) => one && (one.formula !== null || one.drives.length > 0));
  const known = named ? await readKnownMetrics(scope, ground.companyId) : [];
  const [was, is] = [before && inWords(room, known, before), inWords(room, known, row)];
  await tell(context, room, {
    verb,
    subjectKind: 'metric',
    subjectId: metric,
    subject: row.title,
    before: was,
    after: is,
  });
  return metricOf(row, formulaWriter(room, known)(row.formula));
}
