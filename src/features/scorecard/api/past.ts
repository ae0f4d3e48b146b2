import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Reading } from '#server/context.ts';
import type { ProcessReading } from '../contract/process.ts';
import type { Calculated } from '../contract/scorecard.ts';
import { calculator, needOf } from '../model/calculation.ts';
import type { Calculation } from '../model/formula/calculate.ts';
import { type Formula, ratioOf } from '../model/formula/formula.ts';
import { closedPeriods } from '../model/process.ts';
import { trialsOf } from '../model/trials.ts';
import type { KnownMetric } from '../store/known-metric.ts';
import type { readMetrics } from '../store/metric.ts';
import { readPast } from '../store/past.ts';
import { formulasOf } from './calculation.ts';
import { recallChanges } from './recall-list.ts';
import { readProcess } from './kept-process.ts';

type ListedRow = Awaited<ReturnType<typeof readMetrics>>[number];

/** All that is known of some metrics of one cadence. */
export interface Past {
  /** Entered or calculated; null where there is none. */
  amountAt(metric: MetricId, period: Day): number | null;
  /** Of a metric with a formula; null of one that is entered. */
  calculated(metric: MetricId, periods: readonly Day[]): Calculated[] | null;
  /** @param inFull with the limits of every period where they vary. */
  processOf(metric: ListedRow, inFull?: boolean): ProcessReading;
}

function inPeriod(period: Day, calculation: Calculation): Calculated {
  if ('amount' in calculation) return { period, amount: calculation.amount };
  const { lacks } = calculation;
  return lacks === 'inputs'
    ? { period, amount: null, lacks, missing: calculation.missing }
    : { period, amount: null, lacks };
}

/** @param known every metric that a formula of these may name, directly or through others. */
export async function openPast(
  room: Reading,
  known: readonly KnownMetric[],
  metrics: readonly ListedRow[],
  cadence: Cadence,
): Promise<Past> {
  const { scope, ground, recallRows } = room;
  const { companyId, calendar, today } = ground;
  const formulas = formulasOf(known.filter((metric) => !metric.deleted));
  const { entered } = needOf(
    metrics.map(({ metric_id }) => metric_id as MetricId),
    formulas,
  );
  const amounts = await recallRows('past', [...entered], (ids) => readPast(scope, companyId, ids));
  const changes = metrics.length === 0 ? [] : await recallChanges(room);
  const recorded = (metric: MetricId, period: Day) => amounts.get(metric)?.[period] ?? null;
  const calculate = calculator(formulas, cadence, recorded);
  const amountAt = (metric: MetricId, period: Day) => {
    const formula = formulas.get(metric);
    if (!formula) return recorded(metric, period);
    const calculation = calculate(metric, formula, period);
    return 'amount' in calculation ? calculation.amount : null;
  };
  const first = [...amounts.values()].reduce<Day | null>((earliest, of) => {
    const day = Object.keys(of)[0] as Day | undefined;
    return day && (earliest === null || day < earliest) ? day : earliest;
  }, null);
  const periods = first === null ? [] : closedPeriods(first, today, cadence, calendar);
  const amountsOf = (metric: MetricId) => periods.map((period) => amountAt(metric, period));
  const units = new Map(known.map((metric) => [metric.metric_id, metric.unit]));
  const trials = (formula: Formula | undefined, unit: string) => {
    const ratio = formula && ratioOf(formula);
    if (!ratio || units.get(ratio.numerator) !== 'number' || units.get(ratio.denominator) !== 'number')
      return undefined;
    return trialsOf(amountsOf(ratio.numerator), amountsOf(ratio.denominator), unit === 'percent');
  };
  return {
    amountAt,
    calculated(metric, asked) {
      const formula = formulas.get(metric);
      return formula ? asked.map((period) => inPeriod(period, calculate(metric, formula, period))) : null;
    },
    processOf({ metric_id, unit, goals, overrides }, inFull) {
      const metric = metric_id as MetricId;
      const past = {
        unit: unit as Unit,
        cadence,
        calendar,
        periods,
        amounts: amountsOf(metric),
        sizes: trials(formulas.get(metric), unit),
        goals,
        overrides,
        changes: changes
          .filter((change) => change.metric_id === null || change.metric_id === metric_id)
          .map((change) => change.starts_on as Day),
      };
      return readProcess(metric, past, inFull) as ProcessReading;
    },
  };
}
