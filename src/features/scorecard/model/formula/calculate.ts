import type { MetricId } from '#lib/ids.ts';
import { largestAmount, roundAmount } from '#lib/quantity.ts';
import { type Formula, type Operation, partsOf } from './formula.ts';

/** The value of a formula in one period, or why there is none. */
export type Calculation =
  | { readonly amount: number }
  /** These have no value in a period that the formula looks at. */
  | { readonly lacks: 'inputs'; readonly missing: MetricId[] }
  | { readonly lacks: 'division-by-zero' | 'too-large' };

/** 0.3 − 0.1 − 0.2 is nothing, and what is divided by it has no value; doubles leave 3e-17. */
function withoutDust(result: number, left: number, right: number): number {
  return Math.abs(result) <= 2 ** -50 * Math.max(Math.abs(left), Math.abs(right)) ? 0 : result;
}

/** Null where it is divided by zero. */
function operated(operation: Operation, left: number, right: number): number | null {
  switch (operation) {
    case 'plus':
      return withoutDust(left + right, left, right);
    case 'minus':
      return withoutDust(left - right, left, right);
    case 'times':
      return left * right;
    case 'over':
      return right === 0 ? null : left / right;
  }
}

const periodsOf = (formula: Formula): number[] =>
  formula.part === 'window'
    ? Array.from({ length: formula.periods }, (_, back) => back)
    : formula.part === 'metric'
      ? [formula.back]
      : [];

function evaluated(formula: Formula, amountAt: (metric: MetricId, periodsBack: number) => number): number | null {
  switch (formula.part) {
    case 'number':
      return formula.amount;
    case 'metric':
      return amountAt(formula.metricId, formula.back);
    case 'window': {
      // What is added has at most six decimals, and so has its sum.
      const sum = roundAmount(
        periodsOf(formula).reduce((before, back) => before + amountAt(formula.metricId, back), 0),
      );
      return formula.take === 'sum' ? sum : sum / formula.periods;
    }
    case 'negative': {
      const of = evaluated(formula.of, amountAt);
      return of === null ? null : -of;
    }
    case 'operation': {
      const left = evaluated(formula.left, amountAt);
      const right = evaluated(formula.right, amountAt);
      return left === null || right === null ? null : operated(formula.operation, left, right);
    }
  }
}

/**
 * The formula in one period, rounded to the six decimals an amount may have. A window with a missing period has no
 * value: missing is not zero.
 * @param amountAt the value of a metric so many periods back; null where there is none.
 */
export function calculate(
  formula: Formula,
  amountAt: (metric: MetricId, periodsBack: number) => number | null,
): Calculation {
  const lacking = [...partsOf(formula)].flatMap((part) =>
    'metricId' in part && periodsOf(part).some((back) => amountAt(part.metricId, back) === null) ? [part.metricId] : [],
  );
  if (lacking.length > 0) return { lacks: 'inputs', missing: [...new Set(lacking)] };
  const value = evaluated(formula, (metric, back) => amountAt(metric, back) ?? 0);
  if (value === null) return { lacks: 'division-by-zero' };
  const amount = roundAmount(value);
  return Math.abs(amount) <= largestAmount ? { amount } : { lacks: 'too-large' };
}
