import type { MetricId } from '#lib/ids.ts';
import type { Formula, Operation } from './formula.ts';

const signs: Readonly<Record<Operation, string>> = { plus: '+', minus: '−', times: '×', over: '÷' };
const rank = (formula: Formula): number =>
  formula.part !== 'operation' ? 2 : formula.operation === 'plus' || formula.operation === 'minus' ? 0 : 1;

/** Without a power of ten, which `String` writes for the smallest ones. */
const digits = (amount: number) => (Number.isInteger(amount) ? String(amount) : amount.toFixed(6).replace(/0+$/u, ''));

function written(formula: Formula, name: (metric: MetricId) => string): string {
  const within = (inner: Formula, lowest: number) =>
    rank(inner) < lowest ? `(${written(inner, name)})` : written(inner, name);
  switch (formula.part) {
    case 'number':
      return digits(formula.amount);
    case 'metric': {
      const metric = name(formula.metricId);
      if (formula.back === 0) return metric;
      return formula.back === 1 ? `previous(${metric})` : `previous(${metric}, ${formula.back})`;
    }
    case 'window':
      return `${formula.take}(${name(formula.metricId)}, ${formula.periods})`;
    case 'negative':
      return `−${within(formula.of, 2)}`;
    case 'operation': {
      const mine = rank(formula);
      return `${within(formula.left, mine)} ${signs[formula.operation]} ${within(formula.right, mine + 1)}`;
    }
  }
}

/** As it is kept: metrics by their ids, so that a renamed one stays the one it was. */
export function storedFormula(formula: Formula): string {
  return written(formula, (metric) => `{${metric}}`);
}

/** As people read and write it. @param labelOf the name that no other metric has. */
export function formulaText(formula: Formula, labelOf: (metric: MetricId) => string): string {
  return written(formula, (metric) => `[${labelOf(metric).replaceAll(']', ']]')}]`);
}
