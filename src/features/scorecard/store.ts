import type { Metric } from '#db/schema.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';

export interface Selection {
  readonly teamId?: TeamId | undefined;
  readonly ownerId?: MemberId | undefined;
}

/** One parameter whatever their number, so that the statement stays the same one. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

const goals = sql<
  GoalEntry[]
>`coalesce((select json_agg(json_build_object('from', g.starts_on, 'operator', g.operator, 'threshold', g.threshold) order by g.starts_on)
  from app.goal g where g.company_id = metric.company_id and g.metric_id = metric.metric_id), '[]')`;

export interface GoalEntry {
  readonly from: Day;
  readonly operator: 'at-least' | 'at-most' | null;
  readonly threshold: number | null;
}

const metricsOf = (scope: ReadScope, company: CompanyId) =>
  scope.db
    .selectFrom('metric')
    .leftJoin('team', (join) =>
      join.onRef('team.company_id', '=', 'metric.company_id').onRef('team.team_id', '=', 'metric.team_id'),
    )
    .where('metric.company_id', '=', company)
    .selectAll('metric')
    .select(['team.kind as team_kind', goals.as('goals')]);

/** Metrics with their whole goal history, in the order of the scorecard. */
export async function readMetrics(scope: ReadScope, company: CompanyId, selection: Selection) {
  let question = metricsOf(scope, company).where('metric.deleted_at', 'is', null);
  if (selection.teamId) question = question.where('metric.team_id', '=', selection.teamId);
  if (selection.ownerId) question = question.where('metric.owner_id', '=', selection.ownerId);
  return question.orderBy('metric.position').orderBy('metric.metric_id').execute();
}

/** A deleted one too. */
export async function readMetric(scope: ReadScope, company: CompanyId, metric: MetricId) {
  return metricsOf(scope, company).where('metric.metric_id', '=', metric).executeTakeFirst();
}

/** The names of these members, departed ones too. */
export async function readNames(scope: ReadScope, company: CompanyId, members: readonly MemberId[]) {
  if (members.length === 0) return new Map<string, string>();
  const rows = await scope.db
    .selectFrom('member')
    .select(['member_id', 'name'])
    .where('company_id', '=', company)
    .where('member_id', '=', anyOf(members))
    .execute();
  return new Map(rows.map((row) => [row.member_id, row.name]));
}

/** The kind of a team that stands; undefined where there is none. */
export async function readTeamKind(scope: ReadScope, company: CompanyId, team: TeamId) {
  const row = await scope.db
    .selectFrom('team')
    .select('kind')
    .where('company_id', '=', company)
    .where('team_id', '=', team)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.kind;
}

/** The name of a member who has not departed; undefined where there is none. */
export async function readOwnerName(scope: ReadScope, company: CompanyId, member: MemberId) {
  const row = await scope.db
    .selectFrom('member')
    .select('name')
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .where('departed_at', 'is', null)
    .executeTakeFirst();
  return row?.name;
}

/**
 * The values of each metric as the JSON text that goes over the wire: made by the database, because parsing 780 rows of
 * a scorecard into objects and writing them out again took three times as long as reading them.
 */
export async function readValueTexts(
  scope: ReadScope,
  company: CompanyId,
  metrics: readonly MetricId[],
  from: Day,
  to: Day,
): Promise<Map<string, string>> {
  if (metrics.length === 0) return new Map();
  const { rows } = await sql<{ metric_id: string; text: string }>`
    select v.metric_id, json_agg(json_build_object(
      'period', v.period, 'amount', v.amount, 'version', v.version, 'recordedBy', v.recorded_by,
      'recordedAt', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'via', v.via) order by v.period)::text as text
    from app.value v
    where v.company_id = ${company} and v.metric_id = any(${[...metrics]}::uuid[]) and v.period between ${from} and ${to}
    group by v.metric_id`.execute(scope.db);
  return new Map(rows.map((row) => [row.metric_id, row.text]));
}

export async function insertMetric(
  scope: WriteScope,
  row: Omit<Insertable<Metric>, 'company_id' | 'position'>,
): Promise<void> {
  await scope.db
    .insertInto('metric')
    .values({
      ...row,
      company_id: scope.company,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from app.metric where company_id = ${scope.company})`,
    })
    .execute();
}

/** Undefined when another writer was first. */
export async function updateMetric(scope: WriteScope, metric: MetricId, seen: number, change: Updateable<Metric>) {
  const row = await scope.db
    .updateTable('metric')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('company_id', '=', scope.company)
    .where('metric_id', '=', metric)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export interface GoalRow {
  readonly starts_on: Day;
  readonly operator: 'at-least' | 'at-most' | null;
  readonly threshold: number | null;
}

export async function saveGoal(scope: WriteScope, metric: MetricId, row: GoalRow): Promise<void> {
  await scope.db
    .insertInto('goal')
    .values({ company_id: scope.company, metric_id: metric, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'metric_id', 'starts_on'])
        .doUpdateSet({ operator: row.operator, threshold: row.threshold }),
    )
    .execute();
}

export interface NewValue {
  readonly metricId: MetricId;
  readonly period: string;
  readonly amount: number | null;
  readonly seenVersion: number;
}

export interface Provenance {
  readonly recordedBy: MemberId;
  readonly recordedAt: Date;
  readonly via: string;
}

/**
 * Stores those values whose writer saw the present version, and names them with their new one. Versions count from 1;
 * a writer who saw nothing says 0.
 */
export async function saveValues(
  scope: WriteScope,
  values: readonly NewValue[],
  { recordedBy, recordedAt, via }: Provenance,
) {
  const saved = await sql<{ metric_id: MetricId; period: Day; version: number }>`
    with given as (
      select * from unnest(
        ${values.map((value) => value.metricId)}::uuid[], ${values.map((value) => value.period)}::date[],
        ${values.map((value) => value.amount)}::numeric[], ${values.map((value) => value.seenVersion)}::int[]
      ) as g (metric_id, period, amount, seen)
    ), changed as (
      update app.value v
      set amount = g.amount, version = v.version + 1, recorded_by = ${recordedBy}, recorded_at = ${recordedAt}, via = ${via}
      from given g
      where v.company_id = ${scope.company} and v.metric_id = g.metric_id and v.period = g.period and v.version = g.seen
      returning v.metric_id, v.period, v.version
    ), added as (
      insert into app.value (company_id, metric_id, period, amount, recorded_by, recorded_at, via)
      select ${scope.company}, metric_id, period, amount, ${recordedBy}::uuid, ${recordedAt}::timestamptz, ${via}
      from given where seen = 0
      on conflict do nothing
      returning metric_id, period, version
    )
    select * from changed union all select * from added`.execute(scope.db);
  return saved.rows;
}

/** What stands in a cell now, with as much of its metric as is needed to judge who may write there. */
export interface CellRow {
  readonly metric_id: MetricId;
  readonly title: string;
  readonly unit: Unit;
  readonly owner_id: MemberId;
  readonly team_id: TeamId | null;
  readonly team_kind: string | null;
  readonly period: Day;
  /** Null where nothing has been written yet. */
  readonly value: ValueRow | null;
}

/** Exactly these cells; one of a metric that is not there is left out. */
export async function readCells(
  scope: ReadScope,
  company: CompanyId,
  cells: readonly { metricId: MetricId; period: string }[],
): Promise<CellRow[]> {
  const { rows } = await sql<Omit<CellRow, 'value'> & ValueRow>`
    select m.metric_id, m.title, m.unit, m.owner_id, m.team_id, t.kind as team_kind, g.period,
      v.amount, v.version, v.recorded_by, v.recorded_at, v.via
    from unnest(${cells.map((cell) => cell.metricId)}::uuid[], ${cells.map((cell) => cell.period)}::date[]) as g (metric_id, period)
    join app.metric m on m.company_id = ${company} and m.metric_id = g.metric_id and m.deleted_at is null
    left join app.team t on t.company_id = m.company_id and t.team_id = m.team_id
    left join app.value v on v.company_id = m.company_id and v.metric_id = m.metric_id and v.period = g.period`.execute(
    scope.db,
  );
  return rows.map((row) => ({ ...row, value: row.version === null ? null : row }));
}

export interface ValueRow {
  readonly metric_id: MetricId;
  readonly period: Day;
  readonly amount: string | null;
  readonly version: number;
  readonly recorded_by: MemberId | null;
  readonly recorded_at: Date;
  readonly via: string;
}
