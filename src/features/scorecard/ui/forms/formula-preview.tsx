import { useQueries } from '@tanstack/react-query';
import { queries } from '#client/rpc.ts';
import { type Cadence, lastClosedPeriod, periodLabel, shiftPeriod } from '#lib/calendar/period.ts';
import { formatQuantity } from '#lib/figure.ts';
import type { MetricId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { calculate } from '../../model/formula/calculate.ts';
import { asMeant } from '../../model/formula/share.ts';
import { type Formula, inputsOf, reachOf } from '../../model/formula/formula.ts';
import type { ScorecardView } from '../scorecard-view.ts';
import { amountAt } from '../standing.ts';
import css from './formula-field.module.css';

/** What the formula comes to in the newest closed period, or why it comes to nothing. */
export function FormulaPreview(props: { formula: Formula; unit: Unit; cadence: Cadence; view: ScorecardView }) {
  const { formula, unit, cadence, view } = props;
  const { companyId, today, calendar, reading, titleOf } = view;
  const inputs = inputsOf(formula);
  const periods = reachOf(formula) + 2;
  const read = useQueries({
    queries: inputs.map((metricId) =>
      queries.scorecard.readRow.queryOptions({ input: { companyId, metricId, periods } }),
    ),
  });
  if (read.some(({ data }) => data === undefined)) return null;
  const rows = new Map(inputs.map((metricId, at) => [metricId, read[at]?.data]));
  const newest = lastClosedPeriod(today, cadence, calendar);
  const meant = asMeant(formula, unit, (metricId) => rows.get(metricId)?.unit === 'percent');
  const result = calculate(meant, (metricId: MetricId, back) => {
    const row = rows.get(metricId);
    return row ? amountAt(row, shiftPeriod(newest, cadence, -back)) : null;
  });
  const period = periodLabel(newest, cadence, calendar);
  const lacks = 'lacks' in result ? result : null;
  const words =
    'amount' in result
      ? formatQuantity(result.amount, unit, { ...reading, style: 'full' })
      : lacks?.lacks === 'inputs'
        ? `no value, because ${lacks.missing.map((id) => titleOf(id)).join(' and ')} ${lacks.missing.length === 1 ? 'has' : 'have'} none`
        : lacks?.lacks === 'division-by-zero'
          ? 'no value, because it would be divided by zero'
          : 'a number too large to keep';
  return (
    <p className={css['preview']} role="status">
      {`${period}: ${words}.`}
    </p>
  );
}
