import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, shiftPeriod } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Changing, Room } from '#server/context.ts';
import type { Calculated } from '../contract/scorecard.ts';
import { calculator, dependentsOf, type Formulas, needOf } from '../model/calculation.ts';
import type { Calculation } from '../model/formula/calculate.ts';
import { readStored } from '../model/formula/parse.ts';
import { type KnownMetric, readAmounts, readFormulas } from '../store/known-metric.ts';

/** What a formula of one metric comes to in each of the periods asked for. */
export type CalculatedRow = (metric: MetricId) => Calculated[] | null;

const formulasOf = (rows: readonly Pick<KnownMetric, 'metric_id' | 'formula'>[]): Formulas =>
  new Map(rows.flatMap(({ metric_id, formula }) => (formula === null ? [] : [[metric_id, readStored(formula)]])));

function inPeriod(period: Day, calculation: Calculation): Calculated {
  if ('amount' in calculation) return { period, amount: calculation.amount };
  const { lacks } = calculation;
  return lacks === 'inputs'
    ? { period, amount: null, lacks, missing: calculation.missing }
    : { period, amount: null, lacks };
}

/**
 * Calculates metrics of one cadence, with as much of the past of what is entered as their formulas look back at.
 * @param periods oldest first, at least one.
 */
export async function readCalculated(
  { scope, ground }: Room,
  known: readonly KnownMetric[],
  metrics: readonly MetricId[],
  cadence: Cadence,
  periods: readonly Day[],
): Promise<CalculatedRow> {
  const formulas = formulasOf(known.filter((metric) => !metric.deleted));
  const calculated = metrics.filter((metric) => formulas.has(metric));
  const [first, last] = [periods[0], periods.at(-1)];
  if (calculated.length === 0 || !first || !last) return () => null;
  const { entered, reach } = needOf(calculated, formulas);
  const rows = await readAmounts(scope, ground.companyId, [...entered], shiftPeriod(first, cadence, -reach), last);
  const amounts = new Map(rows.map(({ metric_id, period, amount }) => [`${metric_id} ${period}`, Number(amount)]));
  const at = calculator(formulas, cadence, (metric, period) => amounts.get(`${metric} ${period}`) ?? null);
  return (metric) => {
    const formula = formulas.get(metric);
    return formula ? periods.map((period) => inPeriod(period, at(metric, formula, period))) : null;
  };
}

/** Whoever looks at a metric that is calculated from these reads it again. */
export async function announceCalculated(room: Changing, changed: readonly MetricId[]): Promise<void> {
  const formulas = formulasOf(await readFormulas(room.scope, room.ground.companyId));
  for (const id of dependentsOf(changed, formulas)) room.announce({ kind: 'value', id });
}
