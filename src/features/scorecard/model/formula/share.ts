import type { MetricId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { type Formula, inputsOf, partsOf } from './formula.ts';

const writesHundred = (part: Formula) => part.part === 'number' && part.amount === 100;
const dividesByMetric = (part: Formula) =>
  part.part === 'operation' && part.operation === 'over' && inputsOf(part.right).length > 0;

/**
 * The formula as a metric of this unit means it: in percent, what is divided by a metric is a share of one, and is shown
 * as so many of a hundred. Whoever writes 100 has seen to it, and what names a percentage is one already.
 * @param isPercent whether that metric is measured in percent.
 */
export function asMeant(formula: Formula, unit: Unit, isPercent: (metric: MetricId) => boolean): Formula {
  if (unit !== 'percent') return formula;
  const parts = [...partsOf(formula)];
  const isShare = parts.some(dividesByMetric) && !parts.some(writesHundred) && !inputsOf(formula).some(isPercent);
  if (!isShare) return formula;
  return { part: 'operation', operation: 'times', left: { part: 'number', amount: 100 }, right: formula };
}
