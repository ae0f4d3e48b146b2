import type { MetricId } from '#lib/ids.ts';

/** How two parts are taken together. */
export type Operation = 'plus' | 'minus' | 'times' | 'over';

/**
 * A calculation over other metrics. Numbers are not negative: a sign before one is a `negative`.
 * `periods` counts those of the calculated metric's cadence.
 */
export type Formula =
  | { readonly part: 'number'; readonly amount: number }
  /** The metric so many periods back; 0 is the same period. */
  | { readonly part: 'metric'; readonly metricId: MetricId; readonly back: number }
  /** The period itself and those before it, so many in all. */
  | { readonly part: 'window'; readonly take: Take; readonly metricId: MetricId; readonly periods: number }
  | { readonly part: 'negative'; readonly of: Formula }
  | { readonly part: 'operation'; readonly operation: Operation; readonly left: Formula; readonly right: Formula };

export type Take = 'sum' | 'average';

/** Ten years of weeks: no formula looks further back. */
export const mostPeriodsBack = 530;

/** As much as is kept of a formula. */
export const longestFormula = 2000;

/** All parts, the outer ones first, from left to right. */
export function* partsOf(formula: Formula): Generator<Formula> {
  yield formula;
  if (formula.part === 'negative') yield* partsOf(formula.of);
  if (formula.part === 'operation') {
    yield* partsOf(formula.left);
    yield* partsOf(formula.right);
  }
}

/** The metrics it names, each once, in the order they are named. */
export function inputsOf(formula: Formula): MetricId[] {
  return [...new Set([...partsOf(formula)].flatMap((part) => ('metricId' in part ? [part.metricId] : [])))];
}

/** How many periods before the calculated one it looks at: 11 for a rolling sum over 12. */
export function reachOf(formula: Formula): number {
  const reaches = [...partsOf(formula)].map((part) =>
    part.part === 'metric' ? part.back : part.part === 'window' ? part.periods - 1 : 0,
  );
  return Math.max(0, ...reaches);
}

/** What a rate is made of. */
export interface Ratio {
  readonly numerator: MetricId;
  readonly denominator: MetricId;
  /** 100 for a rate in percent points. */
  readonly times: 1 | 100;
}

const plainMetric = (formula: Formula) => (formula.part === 'metric' && formula.back === 0 ? formula.metricId : null);

const isHundred = (formula: Formula) => formula.part === 'number' && formula.amount === 100;

/** A product with 100, without the 100; null for anything else. */
function hundredTimes(formula: Formula): Formula | null {
  if (formula.part !== 'operation' || formula.operation !== 'times') return null;
  return isHundred(formula.left) ? formula.right : isHundred(formula.right) ? formula.left : null;
}

/**
 * The two metrics of `[A] ÷ [B]`, also times 100 wherever that stands; null for any other formula. Such a rate has a
 * number of trials, which tells how far luck alone moves it.
 */
export function ratioOf(formula: Formula): Ratio | null {
  const inner = hundredTimes(formula);
  const quotient = inner ?? formula;
  if (quotient.part !== 'operation' || quotient.operation !== 'over') return null;
  const above = inner === null ? hundredTimes(quotient.left) : null;
  const numerator = plainMetric(above ?? quotient.left);
  const denominator = plainMetric(quotient.right);
  if (numerator === null || denominator === null || numerator === denominator) return null;
  return { numerator, denominator, times: inner === null && above === null ? 1 : 100 };
}
