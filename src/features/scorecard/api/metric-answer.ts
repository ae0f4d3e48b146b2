import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { notFound } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import type { Metric, MetricName } from '../contract/metric.ts';
import type { Kind, Summary } from '../model/particulars.ts';
import { readKnownMetrics } from '../store/known-metric.ts';
import { type MetricRow, readMetric } from '../store/metric.ts';
import { formulaWriter } from './formula.ts';
import { mayRead } from './visible.ts';

type Row = Omit<MetricRow, 'owner' | 'team' | 'group_title'>;

const particularsOf = (row: Row): Omit<MetricName, 'standsOn'> => ({
  metricId: row.metric_id as MetricId,
  title: row.title,
  ownerId: row.owner_id as MemberId,
  teamId: row.team_id as TeamId | null,
  unit: row.unit as Unit,
  kind: row.kind as Kind,
  cadence: row.cadence as Cadence,
  archived: row.archived_at !== null,
});

export const nameOf = (row: Row): MetricName => ({
  ...particularsOf(row),
  standsOn: row.places.flatMap(({ teamId, memberId }) => teamId ?? memberId ?? []),
});

/** @param formula as the person who asks reads it. */
export function metricOf(row: Row, formula: Metric['formula']): Metric {
  return {
    ...particularsOf(row),
    summary: row.summary as Summary,
    note: row.note,
    controllable: row.controllable,
    clientView: row.client_view,
    formula,
    drives: row.drives,
    goals: row.goals,
    version: row.version,
  };
}

export async function answerOf(room: Room, row: Row): Promise<Metric> {
  if (row.formula === null) return metricOf(row, null);
  const known = await readKnownMetrics(room.scope, room.ground.companyId);
  return metricOf(row, formulaWriter(room, known)(row.formula));
}

/** Also one that was deleted, for who brings it back; what the person may not know of is not found. */
export async function findEvenDeleted(room: Room, metric: MetricId): Promise<MetricRow> {
  const row = await readMetric(room.scope, room.ground.companyId, metric);
  if (!row || !mayRead(room, row)) throw notFound('metric');
  return row;
}

/** A metric that is there and that the person may know of; anything else is not found. */
export async function findMetric(room: Room, metric: MetricId): Promise<MetricRow> {
  const row = await findEvenDeleted(room, metric);
  if (row.deleted_at) throw notFound('metric');
  return row;
}
