import type { WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Goal } from '../model/goal.ts';

export interface Setting {
  readonly set_by: MemberId;
  readonly set_at: Date;
}

/** From its first period on; null ends the goal before it. */
export async function saveGoal(
  scope: WriteScope,
  metric: MetricId,
  starts_on: Day,
  goal: Goal | null,
  setting: Setting,
): Promise<void> {
  const row = {
    operator: goal?.operator ?? null,
    threshold: goal?.threshold ?? null,
    upper: goal?.upper ?? null,
    ...setting,
  };
  await scope.db
    .insertInto('goal')
    .values({ company_id: scope.company, metric_id: metric, starts_on, ...row })
    .onConflict((conflict) => conflict.columns(['company_id', 'metric_id', 'starts_on']).doUpdateSet(row))
    .execute();
}
