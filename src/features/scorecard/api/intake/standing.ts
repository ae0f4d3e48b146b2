import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Changing, Room } from '#server/context.ts';
import { labelMetrics } from '../../model/formula/label.ts';
import type { Standing } from '../../model/intake/target.ts';
import { nameIn, titleKey } from '../../model/intake/title-key.ts';
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

/** Titles as files hold them: metrics of one title, owner and home are told apart by numbers. */
export function fileTitles(rows: readonly Listed[]): ReadonlyMap<string, string> {
  const keyOf = ({ team_id, owner_id }: Listed, title: string) => `${titleKey(title)} ${team_id} ${owner_id}`;
  const alike = Map.groupBy(rows, (row) => keyOf(row, row.title));
  const taken = new Set(alike.keys());
  return new Map(
    [...alike.values()].flatMap((same) =>
      same.map((row) => {
        let title = row.title;
        for (let number = 1; same.length > 1 && taken.has(keyOf(row, title)); number += 1) {
          title = `${row.title} (${number})`;
        }
        taken.add(keyOf(row, title));
        return [row.metric_id, title];
      }),
    ),
  );
}

/** By which name files tell each metric from all others: in formulas, drives, numbers, goals and changes. */
export function fileLabels(
  rows: readonly Listed[],
  { people, teams }: Pick<Standing, 'people' | 'teams'>,
): ReadonlyMap<MetricId, string> {
  const titles = fileTitles(rows);
  const labels = labelMetrics(
    rows.map((row) => ({
      metricId: row.metric_id as MetricId,
      title: titles.get(row.metric_id) ?? row.title,
      owner: nameIn(people, row.owner_id),
      team: teams.find(({ teamId }) => teamId === row.team_id)?.name ?? null,
    })),
  );
  return new Map(labels.map(({ metricId, label }) => [metricId, label]));
}

/** What the lines of a file are held against. */
export async function readStanding({ scope, ground, me }: Changing, rows: readonly Listed[]): Promise<Standing> {
  const titles = fileTitles(rows);
  return {
    metrics: rows.map((row) => ({
      metricId: row.metric_id as MetricId,
      title: row.title,
      fileTitle: titles.get(row.metric_id) ?? row.title,
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
