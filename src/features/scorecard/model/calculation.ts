import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, shiftPeriod } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import { type Calculation, calculate } from './formula/calculate.ts';
import { type Formula, inputsOf, reachOf } from './formula/formula.ts';

/** The formulas of the calculated metrics; a metric that is not in it is entered. */
export type Formulas = ReadonlyMap<MetricId, Formula>;

/** What must be read to calculate a metric: the entered ones below it, and how many periods before the first. */
export interface Need {
  readonly entered: ReadonlySet<MetricId>;
  readonly reach: number;
}

/** Follows formulas of formulas to the metrics that are entered. Formulas name each other in no circle. */
export function needOf(metrics: readonly MetricId[], formulas: Formulas): Need {
  const known = new Map<MetricId, Need>();
  const follow = (metric: MetricId): Need => {
    const formula = formulas.get(metric);
    if (!formula) return { entered: new Set([metric]), reach: 0 };
    const seen = known.get(metric);
    if (seen) return seen;
    const below = together(inputsOf(formula).map(follow));
    const need = { entered: below.entered, reach: below.reach + reachOf(formula) };
    known.set(metric, need);
    return need;
  };
  return together(metrics.map(follow));
}

function together(needs: readonly Need[]): Need {
  const entered = new Set(needs.flatMap((need) => [...need.entered]));
  return { entered, reach: Math.max(0, ...needs.map((need) => need.reach)) };
}

/**
 * Calculates metrics of one cadence, each period of each once, however many formulas look at it.
 * @param entered the amount of an entered metric in a period; null where there is none.
 */
export function calculator(
  formulas: Formulas,
  cadence: Cadence,
  entered: (metric: MetricId, period: Day) => number | null,
): (metric: MetricId, formula: Formula, period: Day) => Calculation {
  const known = new Map<string, Calculation>();
  const at = (metric: MetricId, formula: Formula, period: Day): Calculation => {
    const key = `${metric} ${period}`;
    const found = known.get(key);
    if (found) return found;
    const amountAt = (input: MetricId, back: number): number | null => {
      const then = back === 0 ? period : shiftPeriod(period, cadence, -back);
      const inner = formulas.get(input);
      if (!inner) return entered(input, then);
      const calculation = at(input, inner, then);
      return 'amount' in calculation ? calculation.amount : null;
    };
    const calculation = calculate(formula, amountAt);
    known.set(key, calculation);
    return calculation;
  };
  return at;
}

/** The metrics whose value changes with these, directly or through other formulas; without them themselves. */
export function dependentsOf(changed: readonly MetricId[], formulas: Formulas): MetricId[] {
  const moved = new Set(changed);
  const inputs = [...formulas].map(([metric, formula]) => ({ metric, of: inputsOf(formula) }));
  for (let before = -1; before < moved.size; ) {
    before = moved.size;
    for (const { metric, of } of inputs) if (of.some((input) => moved.has(input))) moved.add(metric);
  }
  return [...moved].filter((metric) => !changed.includes(metric));
}
