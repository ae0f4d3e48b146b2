import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { unread } from '../model/process.ts';

/** A plain weekly row without values, with what is different given. */
export function plainRow(
  change: Partial<Omit<Row, 'metricId' | 'ownerId'>> & { metricId: string; ownerId?: string },
): Row {
  const { metricId, ownerId = 'ana', ...rest } = change;
  return {
    metricId: metricId as MetricId,
    title: metricId,
    ownerId: ownerId as MemberId,
    teamId: null,
    unit: 'number',
    kind: 'lagging',
    cadence: 'weekly',
    summary: 'average',
    note: '',
    controllable: null,
    clientView: false,
    formula: null,
    drives: [],
    archived: false,
    goals: [],
    version: 1,
    group: '',
    overrides: [],
    values: [],
    calculated: null,
    process: unread as Row['process'],
    ...rest,
  };
}
