import type { ReadScope, WriteScope } from '#db/scope.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { sql } from 'kysely';

const weekly = (company: CompanyId) =>
  sql`(select metric_id from app.metric where company_id = ${company} and cadence = 'weekly')`;

/** Numbers and dated goals that stand by weeks; cleared numbers and deleted metrics are nothing that anybody sees. */
export async function countWeekly(scope: ReadScope, company: CompanyId): Promise<{ numbers: number; goals: number }> {
  const { rows } = await sql<{ numbers: number; goals: number }>`
    with seen as (
      select metric_id from app.metric where company_id = ${company} and cadence = 'weekly' and deleted_at is null)
    select
      (select count(*)::int from app.value join seen using (metric_id)
        where company_id = ${company} and amount is not null) as numbers,
      (select count(*)::int from app.goal join seen using (metric_id)
        where company_id = ${company} and starts_on > ${earliestDay}::date)
      + (select count(*)::int from app.goal_override join seen using (metric_id) where company_id = ${company}) as goals`.execute(
    scope.db,
  );
  return rows[0] ?? { numbers: 0, goals: 0 };
}

/**
 * Everything that is named by a week, that of deleted metrics too, and what imports remember for being taken back. Days
 * on which something was changed are days, not weeks, and the activity tells what was so then.
 * @param days fewer than seven either way, and not zero: no row meets another one on its way.
 */
export async function moveWeeks({ db, company }: WriteScope, days: number): Promise<void> {
  const mine = weekly(company);
  await sql`update app.value set period = period + ${days}::int
    where company_id = ${company} and metric_id in ${mine}`.execute(db);
  await sql`update app.goal set starts_on = starts_on + ${days}::int
    where company_id = ${company} and metric_id in ${mine} and starts_on > ${earliestDay}::date`.execute(db);
  await sql`update app.goal_override set period = period + ${days}::int
    where company_id = ${company} and metric_id in ${mine}`.execute(db);
  await sql`update app.priority_week set week = week + ${days}::int where company_id = ${company}`.execute(db);
  await sql`update app.import_step s set changes = (
      select jsonb_agg(case
        when one->>'id' not in (select metric_id::text from ${mine} as mine) then one
        when one->>'did' = 'override' then jsonb_set(one, '{period}', to_jsonb((one->>'period')::date + ${days}::int))
        when one->>'did' = 'goal' and (one->>'from')::date > ${earliestDay}::date
          then jsonb_set(one, '{from}', to_jsonb((one->>'from')::date + ${days}::int))
        when one->>'did' = 'record' then jsonb_set(one, '{cells}', (
          select coalesce(jsonb_agg(jsonb_set(cell, '{period}', to_jsonb((cell->>'period')::date + ${days}::int)) order by nth), '[]')
          from jsonb_array_elements(one->'cells') with ordinality as cells (cell, nth)))
        else one end order by place)
      from jsonb_array_elements(s.changes) with ordinality as effects (one, place))
    where company_id = ${company}`.execute(db);
}
