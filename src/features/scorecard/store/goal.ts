import type { WriteScope } from '#db/scope.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { DatedGoal, Goal, GoalOverride } from '../model/goal.ts';

export interface Setting {
  readonly set_by: MemberId;
  readonly set_at: Date;
}

const columnsOf = (goal: Omit<DatedGoal, 'from'> | null) => ({
  operator: goal?.operator ?? null,
  threshold: goal?.threshold ?? null,
  upper: goal?.upper ?? null,
});

/** From its first period on; null ends the goal before it. */
export async function saveGoal(
  scope: WriteScope,
  metric: MetricId,
  starts_on: Day,
  goal: Goal | null,
  setting: Setting,
): Promise<void> {
  const row = { ...columnsOf(goal), ...setting };
  await scope.db
    .insertInto('goal')
    .values({ company_id: scope.company, metric_id: metric, starts_on, ...row })
    .onConflict((conflict) => conflict.columns(['company_id', 'metric_id', 'starts_on']).doUpdateSet(row))
    .execute();
}

export async function deleteGoal(scope: WriteScope, metric: MetricId, starts_on: Day): Promise<void> {
  await scope.db
    .deleteFrom('goal')
    .where('company_id', '=', scope.company)
    .where('metric_id', '=', metric)
    .where('starts_on', '=', starts_on)
    .execute();
}

/** The goal of one period alone. */
export async function saveOverride(
  scope: WriteScope,
  metric: MetricId,
  override: GoalOverride & { readonly note: string },
  setting: Setting,
): Promise<void> {
  const { period, note } = override;
  const row = { ...columnsOf(override), note, ...setting };
  await scope.db
    .insertInto('goal_override')
    .values({ company_id: scope.company, metric_id: metric, period, ...row })
    .onConflict((conflict) => conflict.columns(['company_id', 'metric_id', 'period']).doUpdateSet(row))
    .execute();
}

export async function deleteOverride(scope: WriteScope, metric: MetricId, period: Day): Promise<void> {
  await scope.db
    .deleteFrom('goal_override')
    .where('company_id', '=', scope.company)
    .where('metric_id', '=', metric)
    .where('period', '=', period)
    .execute();
}

/** All goals, standing ones and those of one period: for a metric that is measured anew. */
export async function deleteGoals(scope: WriteScope, metric: MetricId): Promise<void> {
  for (const table of ['goal', 'goal_override'] as const) {
    await scope.db.deleteFrom(table).where('company_id', '=', scope.company).where('metric_id', '=', metric).execute();
  }
}
