import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Changing, Room } from '#server/context.ts';
import type { Standing } from '../../model/intake/target.ts';
import { readPeople, readTeams } from '../../store/intake.ts';
import { type MetricRow, readMetrics } from '../../store/metric.ts';

/** A metric as a list tells of it: without the names of its owner and its team. */
export type Listed = Omit<MetricRow, 'owner' | 'team'>;

/** Every metric that is not deleted, those in the archive behind the others. */
export async function readAllMetrics({ scope, ground }: Pick<Room, 'scope' | 'ground'>): Promise<Listed[]> {
  return [
    ...(await readMetrics(scope, ground.companyId, {})),
    ...(await readMetrics(scope, ground.companyId, { archived: true })),
  ];
}

/** What the lines of a file are held against. */
export async function readStanding({ scope, ground, me }: Changing, rows: readonly Listed[]): Promise<Standing> {
  return {
    metrics: rows.map((row) => ({
      metricId: row.metric_id as MetricId,
      title: row.title,
      ownerId: row.owner_id as MemberId,
      teamId: row.team_id as TeamId | null,
      unit: row.unit as Unit,
      cadence: row.cadence as Cadence,
    })),
    people: await readPeople(scope, ground.companyId),
    teams: await readTeams(scope, ground.companyId),
    calendar: ground.calendar,
    currency: ground.currency,
    today: ground.today,
    me: me.memberId,
  };
}
