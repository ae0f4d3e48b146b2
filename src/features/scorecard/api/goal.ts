import { tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import type { Day } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { type Cadence, periodOf } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { GoalOverride } from '../contract/goal.ts';
import type { metricRoutes } from '../contract/metric.ts';
import { checkGoal, type Goal, goalAt, goalEntryAt, sameGoal } from '../model/goal.ts';
import { checkReason } from '../model/particulars.ts';
import { checkPeriod } from '../model/period.ts';
import { deleteGoal, deleteGoals, deleteOverride, saveGoal, saveOverride } from '../store/goal.ts';
import { type MetricRow, updateMetric } from '../store/metric.ts';
import { defining } from './home.ts';
import { answerOf, findMetric } from './metric-answer.ts';
import { told } from './metric-history.ts';

export const setting = (context: Context, { me }: Changing) => ({
  set_by: me.memberId,
  set_at: new Date(context.now()),
});

function checkedPeriod({ ground }: Changing, row: MetricRow, text: string, field: string): Day {
  const period = checkPeriod(text, row.cadence as Cadence, ground.calendar, ground.today);
  if (!period.ok) throw invalid({ [field]: period.error.message });
  return period.value;
}

/** Where a goal is placed when nobody says: the running period, so that those already judged keep theirs. */
function startOf(room: Changing, row: MetricRow, from: string | undefined): Day {
  if (from === undefined) return periodOf(room.ground.today, row.cadence as Cadence, room.ground.calendar);
  return from === earliestDay ? earliestDay : checkedPeriod(room, row, from, 'goalFrom');
}

/** The first goal of a metric: that of periods that are brought along later, too. */
export async function beginGoal(context: Context, room: Changing, metric: MetricId, goal: Goal | null): Promise<void> {
  if (goal) await saveGoal(room.scope, metric, earliestDay, goal, setting(context, room));
}

/** A goal from that period on; null ends the one before it. */
export async function keepGoal(
  context: Context,
  room: Changing,
  row: MetricRow,
  goal: Goal | null,
  from: string | undefined,
): Promise<void> {
  const start = startOf(room, row, from);
  if (sameGoal(goalEntryAt(row.goals, start), goal)) return;
  await saveGoal(room.scope, row.metric_id as MetricId, start, goal, setting(context, room));
}

/**
 * What was not judged yet is measured in another way: the goal that stands, or the one sent along, holds for all of it.
 * @param wanted undefined when nobody said.
 */
export async function beginGoalsAnew(
  context: Context,
  room: Changing,
  row: MetricRow,
  unit: Unit,
  wanted: Goal | null | undefined,
): Promise<void> {
  const last = row.goals.at(-1);
  const goal = wanted === undefined && last && last.operator !== null ? plainGoal(last) : (wanted ?? null);
  if (goal && !checkGoal(goal, unit).ok) {
    throw invalid({ goal: `The goal of ${row.title} does not fit ${unit}. Send the new goal along, or none.` });
  }
  await deleteGoals(room.scope, row.metric_id as MetricId);
  await beginGoal(context, room, row.metric_id as MetricId, goal);
}

const plainGoal = ({ operator, threshold, upper = null }: Goal) => ({
  operator,
  threshold,
  ...(upper === null ? {} : { upper }),
});

const overrideAt = (row: MetricRow, period: string) => row.overrides.find((override) => override.period === period);

/** By which goal that period was judged, with this goal of its own or by the standing one. */
function inWords(row: MetricRow, period: Day, override: GoalOverride | undefined) {
  const goal = goalAt(row.goals, period, override ? [{ ...override, period }] : []);
  return { period, goal: goal && plainGoal(goal), ...(override ? { note: override.note } : {}) };
}

async function toldOverride(
  context: Context,
  room: Changing,
  row: MetricRow,
  period: Day,
  after: GoalOverride | undefined,
): Promise<void> {
  await tell(context, room, {
    verb: after ? 'goal of one period set' : 'goal of one period ended',
    subjectKind: 'metric',
    subjectId: row.metric_id,
    subject: row.title,
    before: inWords(row, period, overrideAt(row, period)),
    after: inWords(row, period, after),
  });
}

type Routes = Pick<typeof metricRoutes, 'removeGoal' | 'overrideGoal' | 'endOverride'>;

export const goalApi: ApiOf<Routes> = {
  removeGoal: (context, { companyId, metricId, from }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (!row.goals.some((goal) => goal.from === from)) return answerOf(room, row);
      await deleteGoal(room.scope, metricId, from as Day);
      await updateMetric(room.scope, metricId, {});
      return told(context, room, 'goal taken back', row, metricId);
    }),

  overrideGoal: (context, { companyId, metricId, period: text, goal, note }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      const period = checkedPeriod(room, row, text, 'period');
      const checked = goal === null ? null : checkGoal(goal, row.unit as Unit);
      if (checked?.ok === false) throw invalid({ goal: checked.error.message });
      const why = checkReason(note);
      if (!why.ok) throw invalid({ note: why.error.message });
      const once = { period, note: why.value };
      const saved = checked ? { ...checked.value, ...once } : { operator: null, threshold: null, ...once };
      await saveOverride(room.scope, metricId, saved, setting(context, room));
      await toldOverride(context, room, row, period, saved);
      return saved;
    }),

  endOverride: (context, { companyId, metricId, period }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (overrideAt(row, period)) {
        await deleteOverride(room.scope, metricId, period as Day);
        await toldOverride(context, room, row, period as Day, undefined);
      }
      return { period };
    }),
};
