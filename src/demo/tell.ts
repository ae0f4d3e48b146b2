import { changeApi } from '#features/scorecard/api/change.ts';
import { coachingApi } from '#features/scorecard/api/coaching.ts';
import { goalApi } from '#features/scorecard/api/goal.ts';
import { addDays } from '#lib/calendar/day.ts';
import type { Context } from '#server/context.ts';
import type { Cast } from './cast.ts';
import type { Story } from './plan.ts';

/** Writes down what people of the sample wrote down beside the numbers: one week's goals, declared changes, coaching. */
export async function tell(
  context: Context,
  { overrides, changes, coaching }: Story,
  { companyId, running, metricOf, as }: Cast,
): Promise<void> {
  const week = (weeksAgo: number) => addDays(running, -7 * weeksAgo);
  for (const { title, weeksAgo, goal, note } of overrides) {
    await goalApi.overrideGoal(context, { companyId, metricId: metricOf(title), period: week(weeksAgo), goal, note });
  }
  for (const { title, weeksAgo, what } of changes) {
    await changeApi.declare(context, {
      companyId,
      metricId: title === null ? null : metricOf(title),
      startsOn: week(weeksAgo),
      what,
    });
  }
  for (const { title, by, ...words } of coaching) {
    await coachingApi.write(as(by), { companyId, metricId: metricOf(title), ...words });
  }
}
