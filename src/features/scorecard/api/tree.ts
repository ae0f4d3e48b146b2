import { addDays } from '#lib/calendar/day.ts';
import { type Cadence, cadences, lastClosedPeriod } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { ApiOf, Reading } from '#server/context.ts';
import type { scorecardRoutes, TreeMetric } from '../contract/scorecard.ts';
import { inputsOf } from '../model/formula/formula.ts';
import { readStored } from '../model/formula/parse.ts';
import { goalAt } from '../model/goal.ts';
import { goalChangesSince } from '../model/maturity.ts';
import { type KnownMetric, readKnownMetrics } from '../store/known-metric.ts';
import { readMetrics } from '../store/metric.ts';
import { nameOf } from './metric-answer.ts';
import { openPast } from './past.ts';
import { mayRead } from './visible.ts';

type Listed = Awaited<ReturnType<typeof readMetrics>>[number];

/** Metrics of one cadence, as they stood in its last closed period. */
async function standingOf(
  room: Reading,
  cadence: Cadence,
  metrics: readonly Listed[],
  known: readonly KnownMetric[],
): Promise<TreeMetric[]> {
  const { ground } = room;
  const period = lastClosedPeriod(ground.today, cadence, ground.calendar);
  const past = await openPast(room, known, metrics, cadence);
  return metrics.map((row) => {
    const metricId = row.metric_id as MetricId;
    const goal = goalAt(row.goals, period, row.overrides);
    return {
      ...nameOf(row),
      drives: row.drives,
      inputs: row.formula === null ? [] : inputsOf(readStored(row.formula)),
      clientView: row.client_view,
      controllable: row.controllable,
      goalChanges: goalChangesSince(row.goals, addDays(ground.today, -365), ground.today),
      period,
      amount: past.amountAt(metricId, period),
      goal: goal && { operator: goal.operator, threshold: goal.threshold, upper: goal.upper ?? null },
      process: past.processOf(row),
    };
  });
}

export const treeApi: ApiOf<Pick<typeof scorecardRoutes, 'readTree'>> = {
  readTree: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      const metrics = (await readMetrics(room.scope, companyId, {})).filter((row) => mayRead(room, row));
      const there = new Set<string>(metrics.map(({ metric_id }) => metric_id));
      const known = metrics.some(({ formula }) => formula !== null)
        ? await readKnownMetrics(room.scope, companyId)
        : [];
      const standing: TreeMetric[] = [];
      for (const cadence of cadences) {
        const taken = metrics.filter((row) => row.cadence === cadence);
        if (taken.length > 0) standing.push(...(await standingOf(room, cadence, taken, known)));
      }
      // Links lead only to what the person may see.
      const seen = (ids: readonly MetricId[]) => ids.filter((id) => there.has(id));
      const byId = new Map(standing.map((metric) => [metric.metricId, metric]));
      return metrics.flatMap(({ metric_id }) => {
        const metric = byId.get(metric_id as MetricId);
        return metric ? [{ ...metric, drives: seen(metric.drives), inputs: seen(metric.inputs) }] : [];
      });
    }),
};
