import type { Metric } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { DatedGoal, GoalOverride } from '../model/goal.ts';
import { placesOf } from './place.ts';

export interface Selection {
  /** What stands on this team's scorecard. */
  readonly teamId?: TeamId | undefined;
  /** What this person owns, and what was placed on their scorecard. */
  readonly ownerId?: MemberId | undefined;
  readonly archived?: boolean | undefined;
}

const goals = sql<(DatedGoal & { setBy: string | null; setAt: string | null })[]>`coalesce((
  select json_agg(json_build_object('from', g.starts_on, 'operator', g.operator, 'threshold', g.threshold,
    'upper', g.upper, 'setBy', g.set_by,
    'setAt', to_char(g.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.starts_on)
  from app.goal g where g.company_id = metric.company_id and g.metric_id = metric.metric_id), '[]')`;

const overrides = sql<(GoalOverride & { note: string })[]>`coalesce((
  select json_agg(json_build_object('period', o.period, 'operator', o.operator, 'threshold', o.threshold,
    'upper', o.upper, 'note', o.note) order by o.period)
  from app.goal_override o where o.company_id = metric.company_id and o.metric_id = metric.metric_id), '[]')`;

const drives = sql<MetricId[]>`coalesce((
  select json_agg(d.driven_id order by d.driven_id) from app.drive d
  join app.metric driven on driven.company_id = d.company_id and driven.metric_id = d.driven_id and driven.deleted_at is null
  where d.company_id = metric.company_id and d.driver_id = metric.metric_id), '[]')`;

const metricsOf = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('metric')
    .leftJoin('team', (join) =>
      join.onRef('team.company_id', '=', 'metric.company_id').onRef('team.team_id', '=', 'metric.team_id'),
    )
    .leftJoin('placement as home', (join) =>
      join
        .onRef('home.company_id', '=', 'metric.company_id')
        .onRef('home.metric_id', '=', 'metric.metric_id')
        .on('home.scorecard_id', '=', sql<string>`coalesce(metric.team_id, metric.owner_id)`),
    )
    .where('metric.company_id', '=', company)
    .selectAll('metric')
    .select([
      'team.kind as team_kind',
      goals.as('goals'),
      overrides.as('overrides'),
      drives.as('drives'),
      placesOf('metric').as('places'),
    ]);

/** Metrics with their whole goal history, in the order of the scorecard asked for, else of their own ones. */
export async function readMetrics(scope: ReadScope, company: CompanyId, { teamId, ownerId, archived }: Selection) {
  const standing = metricsOf(scope, company)
    .where('metric.deleted_at', 'is', null)
    .where('metric.archived_at', archived === true ? 'is not' : 'is', null);
  const scorecard = teamId ?? ownerId;
  if (scorecard === undefined) {
    return standing
      .select('home.group_title')
      .orderBy('team.position')
      .orderBy('home.position')
      .orderBy('metric.metric_id')
      .execute();
  }
  const there = standing
    .leftJoin('placement as here', (join) =>
      join
        .onRef('here.company_id', '=', 'metric.company_id')
        .onRef('here.metric_id', '=', 'metric.metric_id')
        .on('here.scorecard_id', '=', scorecard),
    )
    .select('here.group_title')
    .orderBy('here.position')
    .orderBy('team.position')
    .orderBy('home.position')
    .orderBy('metric.metric_id');
  return teamId !== undefined
    ? there.where('here.metric_id', 'is not', null).execute()
    : there
        .where((where) =>
          where.or([where('here.metric_id', 'is not', null), where('metric.owner_id', '=', ownerId as MemberId)]),
        )
        .execute();
}

/** A deleted one too, with the names of its owner and its team. */
export async function readMetric(scope: ReadScope, company: CompanyId, metric: MetricId) {
  return metricsOf(scope, company)
    .innerJoin('member as owner', (join) =>
      join.onRef('owner.company_id', '=', 'metric.company_id').onRef('owner.member_id', '=', 'metric.owner_id'),
    )
    .select(['home.group_title', 'owner.name as owner', 'team.name as team'])
    .where('metric.metric_id', '=', metric)
    .executeTakeFirst();
}
export type MetricRow = NonNullable<Awaited<ReturnType<typeof readMetric>>>;

export async function insertMetric(scope: WriteScope, row: Omit<Insertable<Metric>, 'company_id'>): Promise<void> {
  await scope.db
    .insertInto('metric')
    .values({ ...row, company_id: scope.company })
    .execute();
}

/** Over the version that the same transaction has read. Where somebody else is quicker, it is run again. */
export async function updateMetric(scope: WriteScope, metric: MetricId, change: Updateable<Metric>): Promise<void> {
  await scope.db
    .updateTable('metric')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('metric_id', '=', metric)
    .execute();
}
