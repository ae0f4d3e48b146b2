import { question } from '#db/question.ts';
import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import { sql } from 'kysely';
import { type Place, placesOf } from './place.ts';

/** One parameter whatever their number, so that the statement stays the same one. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

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
): Promise<Map<MetricId, string>> {
  if (metrics.length === 0) return new Map();
  const { rows } = await sql<{ metric_id: MetricId; text: string }>`
    select v.metric_id, json_agg(json_build_object(
      'period', v.period, 'amount', v.amount, 'note', v.note, 'source', v.source, 'version', v.version, 'recordedBy', v.recorded_by,
      'recordedAt', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'via', v.via) order by v.period)::text as text
    from app.value v
    where v.company_id = ${company} and v.metric_id = any(${[...metrics]}::uuid[]) and v.period between ${from} and ${to}
    group by v.metric_id`.execute(scope.db);
  return new Map(rows.map((row) => [row.metric_id, row.text]));
}

export interface NewValue {
  readonly metricId: MetricId;
  readonly period: string;
  readonly amount: number | null;
  readonly note: string;
  readonly source: string | null;
  readonly seenVersion: number;
}

export interface Provenance {
  readonly recordedBy: MemberId;
  readonly recordedAt: Date;
  readonly via: string;
}

/**
 * Stores values over the cells that the same transaction has read, each as the version after the one seen: 0 is seen
 * where nothing stands. Where somebody else is quicker, the database gives the transaction up and it is run again.
 */
export function saveValues(
  scope: WriteScope,
  values: readonly NewValue[],
  { recordedBy, recordedAt, via }: Provenance,
): void {
  if (values.length === 0) return;
  const save = sql`
    insert into app.value (company_id, metric_id, period, amount, note, source, version, recorded_by, recorded_at, via)
    select ${scope.company}::uuid, g.metric_id, g.period, g.amount, g.note, g.source, g.seen + 1,
      ${recordedBy}::uuid, ${recordedAt}::timestamptz, ${via}
    from unnest(
      ${values.map((value) => value.metricId)}::uuid[], ${values.map((value) => value.period)}::date[],
      ${values.map((value) => value.amount)}::numeric[], ${values.map((value) => value.note)}::text[],
      ${values.map((value) => value.source)}::text[], ${values.map((value) => value.seenVersion)}::int[]
    ) as g (metric_id, period, amount, note, source, seen)
    on conflict (company_id, metric_id, period) do update
    set amount = excluded.amount, note = excluded.note, source = excluded.source, version = excluded.version,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, via = excluded.via`;
  scope.atCommit(question(save));
}

/** What stands in a cell now, with as much of its metric as is needed to judge who may write there. */
export interface CellRow {
  readonly metric_id: MetricId;
  readonly title: string;
  readonly unit: Unit;
  readonly owner_id: MemberId;
  readonly team_id: TeamId | null;
  readonly team_kind: string | null;
  readonly places: readonly Place[];
  readonly cadence: Cadence;
  readonly archived: boolean;
  readonly calculated: boolean;
  /** Whether any metric of the company has a formula. */
  readonly company_calculates: boolean;
  readonly period: Day;
  /** Null where nothing has been written yet. */
  readonly value: ValueRow | null;
}

type Cell = { readonly metricId: MetricId; readonly period: string };
type AskedRow = Omit<CellRow, 'value'> & ValueRow;

const ofMetric = sql`m.metric_id, m.title, m.unit, m.owner_id, m.team_id, t.kind as team_kind, ${placesOf('m')} as places,
  m.cadence, m.archived_at is not null as archived, m.formula is not null as calculated`;
const metrics = sql`app.metric m left join app.team t on t.company_id = m.company_id and t.team_id = m.team_id`;
const ofValue = sql`v.amount, v.note, v.source, v.version, v.recorded_by, v.recorded_at, v.via`;
const ofCompany = (company: CompanyId) => sql`exists (
  select from app.metric f where f.company_id = ${company} and f.formula is not null and f.deleted_at is null)
  as company_calculates`;

/**
 * Metrics are read first, once each: of a pasted block every one has a hundred cells, and where it stands is a question
 * of its own. Values are looked up cell by cell (`offset 0` keeps it so): joined, a planner that had not heard of the last
 * rows yet compared every cell with every value of every metric, for a minute.
 */
const blockQuestion = (company: CompanyId, cells: readonly Cell[]) =>
  question(sql<AskedRow>`
    with known as materialized (
      select ${ofMetric} from ${metrics}
      where m.company_id = ${company} and m.metric_id = any(${[...new Set(cells.map((cell) => cell.metricId))]}::uuid[])
        and m.deleted_at is null)
    select known.*, g.period, ${ofCompany(company)}, ${ofValue}
    from unnest(${cells.map((cell) => cell.metricId)}::uuid[], ${cells.map((cell) => cell.period)}::date[]) as g (metric_id, period)
    join known on known.metric_id = g.metric_id
    left join lateral (
      select * from app.value one
      where one.company_id = ${company} and one.metric_id = g.metric_id and one.period = g.period offset 0) v on true`);

/**
 * The same for one cell, by its keys. Of lists the planner supposes that they are ten long, so that a plan for the one at
 * hand looks cheaper to it than the one it keeps: it planned each time anew, for longer than the question itself takes.
 */
const cellQuestion = (company: CompanyId, { metricId, period }: Cell) =>
  question(sql<AskedRow>`
    select ${ofMetric}, ${period}::date as period, ${ofCompany(company)}, ${ofValue}
    from ${metrics}
    left join app.value v on v.company_id = ${company} and v.metric_id = ${metricId} and v.period = ${period}
    where m.company_id = ${company} and m.metric_id = ${metricId} and m.deleted_at is null`);

/** For `readCells`, so that it can be asked in the round trip that opens the transaction. */
export function cellsQuestion(company: CompanyId, cells: readonly Cell[]) {
  const [cell, ...more] = cells;
  return cell && more.length === 0 ? cellQuestion(company, cell) : blockQuestion(company, cells);
}

/** Exactly these cells; one of a metric that is not there is left out. */
export async function readCells(scope: ReadScope, cells: ReturnType<typeof cellsQuestion>): Promise<CellRow[]> {
  const rows = await scope.ask(cells);
  return rows.map((row) => ({ ...row, value: row.version === null ? null : row }));
}

export interface ValueRow {
  readonly metric_id: MetricId;
  readonly period: Day;
  readonly amount: string | null;
  readonly note: string;
  readonly source: string | null;
  readonly version: number;
  readonly recorded_by: MemberId | null;
  readonly recorded_at: Date;
  readonly via: string;
}
