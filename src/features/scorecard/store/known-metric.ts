import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { sql } from 'kysely';
import { type Place, placesOf } from './place.ts';

/** As much of a metric as formulas over it and links to it need. */
export interface KnownMetric {
  readonly metric_id: MetricId;
  readonly title: string;
  readonly owner_id: MemberId;
  readonly owner: string;
  readonly team_id: TeamId | null;
  readonly team: string | null;
  readonly team_kind: string | null;
  readonly places: readonly Place[];
  readonly unit: Unit;
  readonly cadence: Cadence;
  readonly formula: string | null;
  readonly archived: boolean;
  readonly deleted: boolean;
}

/** Every metric of the company, deleted ones too. */
export async function readKnownMetrics(scope: ReadScope, company: CompanyId): Promise<KnownMetric[]> {
  const { rows } = await sql<KnownMetric>`
    select m.metric_id, m.title, m.owner_id, o.name as owner, m.team_id, t.name as team, t.kind as team_kind,
      ${placesOf('m')} as places, m.unit, m.cadence, m.formula, m.archived_at is not null as archived,
      m.deleted_at is not null as deleted
    from app.metric m
    join app.member o on o.company_id = m.company_id and o.member_id = m.owner_id
    left join app.team t on t.company_id = m.company_id and t.team_id = m.team_id
    where m.company_id = ${company}
    order by m.metric_id`.execute(scope.db);
  return rows;
}

/** The metrics that have a formula. */
export async function readFormulas(scope: ReadScope, company: CompanyId) {
  const { rows } = await sql<{ metric_id: MetricId; formula: string; unit: Unit }>`
    select metric_id, formula, unit from app.metric
    where company_id = ${company} and formula is not null and deleted_at is null`.execute(scope.db);
  return rows;
}

/** Whether a number stands in any period; cleared ones and notes are none. */
export async function hasAmounts(scope: ReadScope, company: CompanyId, metric: MetricId): Promise<boolean> {
  const { rows } = await sql`
    select from app.value where company_id = ${company} and metric_id = ${metric} and amount is not null limit 1`.execute(
    scope.db,
  );
  return rows.length > 0;
}

/**
 * Formulas and links of one company change one after the other, so that two writers cannot close a circle together.
 * A lock would not do: the second one would still read what stood there before the first. Two updates of one row make
 * the database run the second again from the start.
 */
export async function oneAtATime(scope: WriteScope): Promise<void> {
  await sql`update app.company set version = version where company_id = ${scope.company}`.execute(scope.db);
}
