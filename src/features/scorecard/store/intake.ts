import type { ReadScope, WriteScope } from '#db/scope.ts';
import { question } from '#db/question.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { sql } from 'kysely';

/** Who can own a metric: everybody who has not departed, with the teams they are in. */
export async function readPeople(scope: ReadScope, company: CompanyId) {
  const { rows } = await sql<{ memberId: MemberId; name: string; email: string; role: Role; teamIds: TeamId[] }>`
    select m.member_id as "memberId", m.name, m.email, m.role, array(
      select t.team_id from app.team_member t where t.company_id = m.company_id and t.member_id = m.member_id) as "teamIds"
    from app.member m where m.company_id = ${company} and m.departed_at is null order by m.member_id`.execute(scope.db);
  return rows;
}

/** The teams that stand, in their order. */
export async function readTeams(scope: ReadScope, company: CompanyId) {
  const { rows } = await sql<{ teamId: TeamId; name: string; kind: string }>`
    select team_id as "teamId", name, kind from app.team
    where company_id = ${company} and deleted_at is null order by position, team_id`.execute(scope.db);
  return rows;
}

/** A value with all that is kept beside it. */
export interface WholeValue {
  readonly metric_id: MetricId;
  readonly period: Day;
  readonly amount: number | null;
  readonly note: string;
  readonly source: string | null;
  readonly version: number;
  readonly recorded_by: MemberId | null;
  readonly recorded_at: string;
  readonly via: string;
}

/** Every value of these metrics, oldest first. */
export async function readAllValues(
  scope: ReadScope,
  company: CompanyId,
  metrics: readonly MetricId[],
): Promise<WholeValue[]> {
  const { rows } = await sql<WholeValue>`
    select metric_id, period, amount::float8 as amount, note, source, version, recorded_by,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, via
    from app.value where company_id = ${company} and metric_id = any(${[...metrics]}::uuid[])
    order by metric_id, period`.execute(scope.db);
  return rows;
}

/** Puts these back as they were, with the commit; whoever saw what stood between sees a newer version. */
export function putBackValues(scope: WriteScope, values: readonly WholeValue[]): void {
  if (values.length === 0) return;
  scope.atCommit(
    question(sql`
    update app.value v set amount = r.amount, note = r.note, source = r.source, version = r.version,
      recorded_by = r.recorded_by, recorded_at = r.recorded_at, via = r.via
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r (metric_id uuid, period date, amount numeric, note text,
      source text, version int, recorded_by uuid, recorded_at timestamptz, via text)
    where v.company_id = ${scope.company} and v.metric_id = r.metric_id and v.period = r.period`),
  );
}

/** Takes away what did not stand there before, with the commit. */
export function removeValues(
  scope: WriteScope,
  cells: readonly { readonly metric_id: MetricId; readonly period: Day }[],
): void {
  if (cells.length === 0) return;
  scope.atCommit(
    question(sql`
    delete from app.value v using unnest(
      ${cells.map((cell) => cell.metric_id)}::uuid[], ${cells.map((cell) => cell.period)}::date[]) as g (metric_id, period)
    where v.company_id = ${scope.company} and v.metric_id = g.metric_id and v.period = g.period`),
  );
}
