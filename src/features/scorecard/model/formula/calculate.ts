import type { MetricId } from '#lib/ids.ts';
import { largestAmount, roundAmount } from '#lib/quantity.ts';
import { type Formula, inputsOf } from './formula.ts';

/** The value of a formula in one period, or why there is none. */
export type Calculation =
  | { readonly amount: number }
  /** These have no value in a period that the formula looks at. */
  | { readonly lacks: 'inputs'; readonly missing: MetricId[] }
  | { readonly lacks: 'division-by-zero' | 'too-large' };

type AmountAt = (metric: MetricId, periodsBack: number) => number | null;

/** Thrown inside and caught below: the parts around a division by zero have no value either. */
class DividedByZero extends Error {}

/** 0.3 − 0.1 − 0.2 is nothing, and what is divided by it has no value; doubles leave 3e-17. */
function withoutDust(result: number, left: number, right: number): number {
  return Math.abs(result) <= 2 ** -50 * Math.max(Math.abs(left), Math.abs(right)) ? 0 : result;
}

function operated(formula: Extract<Formula, { part: 'operation' }>, left: number, right: number): number {
  switch (formula.operation) {
    case 'plus':
      return withoutDust(left + right, left, right);
    case 'minus':
      return withoutDust(left - right, left, right);
    case 'times':
      return left * right;
    case 'over':
      if (right === 0) throw new DividedByZero();
      return left / right;
  }
}

function valueOf(formula: Formula, amountAt: (metric: MetricId, periodsBack: number) => number): number {
  switch (formula.part) {
    case 'number':
      return formula.amount;
    case 'metric':
      return amountAt(formula.metricId, formula.back);
    case 'window': {
      let sum = 0;
      for (let back = 0; back < formula.periods; back += 1) sum += amountAt(formula.metricId, back);
      // What is added has at most six decimals, and so has its sum.
      return formula.take === 'sum' ? roundAmount(sum) : roundAmount(sum) / formula.periods;
    }
    case 'negative':
      return -valueOf(formula.of, amountAt);
    case 'operation':
      return operated(formula, valueOf(formula.left, amountAt), valueOf(formula.right, amountAt));
  }
}

/**
 * The formula in one period, rounded to the six decimals an amount may have. A window with a missing period has no
 * value: missing is not zero.
 * @param amountAt the value of a metric so many periods back; null where there is none.
 */
export function calculate(formula: Formula, amountAt: AmountAt): Calculation {
  const missing = new Set<MetricId>();
  const present: (metric: MetricId, periodsBack: number) => number = (metric, periodsBack) => {
    const amount = amountAt(metric, periodsBack);
    if (amount === null) missing.add(metric);
    return amount ?? Number.NaN;
  };
  try {
    const amount = roundAmount(valueOf(formula, present));
    if (missing.size === 0) return Math.abs(amount) <= largestAmount ? { amount } : { lacks: 'too-large' };
  } catch (error) {
    if (!(error instanceof DividedByZero)) throw error;
  }
  return { lacks: 'division-by-zero' };
}
